import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const THEMES = ['light', 'dark'] as const;
const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');
const ofMoreContrast = css.slice(css.indexOf('@media (prefers-contrast: more)'));

/** The two colours of every token that has two, as hex: light, dark. Later definitions win. */
function tokensIn(text: string): Map<string, string[]> {
  const pairs = text.matchAll(/(--[\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g);
  const ones = text.matchAll(/(--[\w-]+): (#\w{6});/g);
  return new Map([
    ...[...ones].map(([, name = '', colour = '']): [string, string[]] => [name, [colour, colour]]),
    ...[...pairs].map(([, name = '', light = '', dark = '']): [string, string[]] => [name, [light, dark]]),
  ]);
}

const usual = tokensIn(css.replace(ofMoreContrast, ''));
const more = new Map([...usual, ...tokensIn(ofMoreContrast)]);

/** WCAG 2.2, "relative luminance". */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const GROUNDS = ['--canvas', '--surface', '--surface-raised', '--well', '--hover', '--selected', '--selected-hover'];
const TONES = ['danger', 'warning', 'success', 'info'];
const ROLES = ['owner', 'editor', 'viewer', 'admin'];
const STRATA = ['table', 'log', 'cad', 'raster', 'mesh', 'doc', 'other'];

const TEXT: [string, string][] = [
  ...['--text', '--text-2', '--text-3', '--accent-text'].flatMap((text) =>
    GROUNDS.map((ground): [string, string] => [text, ground]),
  ),
  ['--text', '--active'],
  ['--text-2', '--active'],
  ['--on-ink', '--ink'],
  ['--on-ink', '--ink-hover'],
  ['--on-accent', '--accent'],
  ['--on-danger', '--danger'],
  ['--on-danger', '--danger-hover'],
  ...TONES.flatMap((tone): [string, string][] => [
    [`--${tone}-text`, `--${tone}-tint`],
    ['--text', `--${tone}-tint`],
  ]),
  ...ROLES.map((role): [string, string] => [`--role-${role}`, `--role-${role}-tint`]),
];

const PARTS: [string, string][] = [
  ...['--focus', '--accent', '--line-control'].flatMap((part) =>
    ['--canvas', '--surface', '--surface-raised'].map((ground): [string, string] => [part, ground]),
  ),
  ['--danger', '--surface-raised'],
  ...TONES.map((tone): [string, string] => [`--${tone}-mark`, '--surface']),
  ...STRATA.map((family): [string, string] => [`--strata-${family}`, '--surface']),
];

describe.each([
  ['usual', usual],
  ['more', more],
])('with %s contrast', (_, tokens) => {
  const lowest = (pairs: [string, string][], floor: number) =>
    pairs.flatMap(([one, other]) =>
      THEMES.flatMap((theme, index) => {
        const colours = [tokens.get(one)?.[index], tokens.get(other)?.[index]];
        const ratio = contrast(colours[0] ?? '', colours[1] ?? '');
        // A colour that is not there has no ratio, and is found as well.
        return ratio >= floor ? [] : [`${theme}: ${one} on ${other} is ${ratio.toFixed(2)}`];
      }),
    );

  it('text stands out by 4.5 to 1 from every ground it stands on, in both themes', () => {
    expect(lowest(TEXT, 4.5)).toEqual([]);
  });

  it('what is to be seen without being read stands out by 3 to 1, in both themes', () => {
    expect(lowest(PARTS, 3)).toEqual([]);
  });
});

it('more contrast is more than usual', () => {
  const ratio = (tokens: Map<string, string[]>) =>
    contrast(tokens.get('--text-3')?.[0] ?? '', tokens.get('--surface')?.[0] ?? '');
  expect(ratio(more)).toBeGreaterThan(ratio(usual));
});

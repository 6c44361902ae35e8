import { factsOf, type FileHeader } from './header';

/** `STRT.M  10.0000 : FIRST DEPTH` */
type LasLine = { name: string; unit: string; value: string; about: string };

/** What the head of a well log says (LAS 1.2 and 2.0 of the Canadian Well Logging Society); null for anything else. */
export function lasHeader(text: string): FileHeader | null {
  if (!/^(?:\s*#[^\n]*\n)*\s*~V/i.test(text)) return null;
  const sections = sectionsOf(text);
  const about = new Map([...(sections.get('V') ?? []), ...(sections.get('W') ?? [])].map((line) => [line.name, line]));
  const valueOf = (name: string) => about.get(name)?.value;
  const withUnit = (name: string) => {
    const line = about.get(name);
    return line === undefined ? null : `${line.value} ${line.unit}`;
  };
  return {
    format: `Well log, LAS ${valueOf('VERS') ?? ''}`.trim(),
    facts: factsOf([
      ['Well', valueOf('WELL')],
      ['Company', valueOf('COMP')],
      ['Field', valueOf('FLD')],
      ['Location', valueOf('LOC')],
      ['Date', valueOf('DATE')],
      ['From', withUnit('STRT')],
      ['To', withUnit('STOP')],
      ['Step', withUnit('STEP')],
      ['No value', valueOf('NULL')],
      ['Curves', (sections.get('C') ?? []).map(curveText).join('; ')],
    ]),
  };
}

/** The lines of each section, by the first letter of its name, up to the data. */
function sectionsOf(text: string): Map<string, LasLine[]> {
  const sections = new Map<string, LasLine[]>();
  let lines: LasLine[] = [];
  for (const line of text.split(/\r?\n/)) {
    const title = /^\s*~(\w)/.exec(line)?.[1]?.toUpperCase();
    if (title === 'A') break;
    if (title !== undefined) {
      lines = [];
      sections.set(title, lines);
      continue;
    }
    const parts = /^\s*([^#.\s][^.]{0,40})\.(\S*)\s(.*)$/.exec(line);
    if (parts === null) continue;
    const [, name = '', unit = '', rest = ''] = parts;
    // What a value means stands behind the last colon: a time has colons of its own.
    const colon = rest.lastIndexOf(':');
    const value = colon < 0 ? rest : rest.slice(0, colon);
    lines.push({
      name: name.trim().toUpperCase(),
      unit,
      value: value.trim(),
      about: colon < 0 ? '' : rest.slice(colon + 1).trim(),
    });
  }
  return sections;
}

function curveText({ name, unit, about }: LasLine): string {
  const measured = unit === '' ? name : `${name} (${unit})`;
  return about === '' ? measured : `${measured} ${about}`;
}

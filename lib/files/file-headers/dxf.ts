import { factsOf, type FileHeader } from './header';

const RELEASES: Record<string, string> = {
  AC1009: 'R12',
  AC1012: 'R13',
  AC1014: 'R14',
  AC1015: '2000',
  AC1018: '2004',
  AC1021: '2007',
  AC1024: '2010',
  AC1027: '2013',
  AC1032: '2018',
};
/** `$INSUNITS`. */
const UNITS = ['none', 'inches', 'feet', 'miles', 'millimetres', 'centimetres', 'metres', 'kilometres'];
const BINARY = 'AutoCAD Binary DXF';
const MOST_LAYERS = 20;

/** A drawing's lines come in twos: a code, and what it is the code of. */
type Pair = { code: string; value: string };

/** What the head of a drawing in text form says, and which layers its beginning uses; null for anything else. */
export function dxfHeader(text: string): FileHeader | null {
  if (text.startsWith(BINARY)) return { format: 'Drawing, DXF in binary form', facts: [] };
  if (!/^\s*(?:999\r?\n.*\r?\n\s*)*0\r?\n\s*SECTION/.test(text)) return null;
  const pairs = pairsOf(text);
  const variables = variablesOf(pairs);
  const version = variables.get('$ACADVER')?.[0] ?? '';
  const release = RELEASES[version];
  return {
    format: release === undefined ? 'Drawing, DXF' : `Drawing, DXF of release ${release}`,
    facts: factsOf([
      ['Version', version],
      ['Units', UNITS[Number(variables.get('$INSUNITS')?.[0])]],
      ['From', variables.get('$EXTMIN')?.join(', ')],
      ['To', variables.get('$EXTMAX')?.join(', ')],
      ['Layers at the beginning', layersOf(pairs).join(', ')],
    ]),
  };
}

function pairsOf(text: string): Pair[] {
  const lines = text.split(/\r?\n/);
  const pairs: Pair[] = [];
  for (let at = 0; at + 1 < lines.length; at += 2) {
    pairs.push({ code: lines[at]?.trim() ?? '', value: lines[at + 1]?.trim() ?? '' });
  }
  return pairs;
}

/** The values of each variable of the head. */
function variablesOf(pairs: readonly Pair[]): Map<string, string[]> {
  const variables = new Map<string, string[]>();
  let values: string[] = [];
  for (const { code, value } of pairs) {
    if (code === '0' && value === 'ENDSEC') break;
    if (code === '9') {
      values = [];
      variables.set(value, values);
    } else {
      values.push(value);
    }
  }
  return variables;
}

function layersOf(pairs: readonly Pair[]): string[] {
  const layers = new Set<string>();
  for (const { code, value } of pairs) {
    if (code === '8' && layers.size < MOST_LAYERS) layers.add(value);
  }
  return [...layers];
}

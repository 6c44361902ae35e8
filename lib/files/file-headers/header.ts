/** What a file says of itself in its head: its format, and facts in the order to be read. Texts are the file's own. */
export type FileHeader = { format: string; facts: HeaderFact[] };
export type HeaderFact = { label: string; value: string };

const LONGEST_VALUE = 200;
const MOST_FACTS = 40;

/** The facts that have a value, cut to what a page has room for. */
export function factsOf(pairs: readonly (readonly [label: string, value: string | null | undefined])[]): HeaderFact[] {
  const facts: HeaderFact[] = [];
  for (const [label, value] of pairs) {
    const text = value?.trim().slice(0, LONGEST_VALUE) ?? '';
    if (text !== '' && facts.length < MOST_FACTS) facts.push({ label: label.slice(0, LONGEST_VALUE), value: text });
  }
  return facts;
}

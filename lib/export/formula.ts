// What a spreadsheet may take for the start of a formula, its wide, small, raised and lowered forms included.
const SIGNS = '=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20\\uFE66\\uFE62\\uFE63\\uFE6B\\u207A-\\u207C\\u208A-\\u208C\\u2212';
const UNSEEN = '\\p{Z}\\p{C}\\p{Default_Ignorable_Code_Point}';

const LEADS = new RegExp(`^(?:[\\p{Cc}]|[${UNSEEN}]*[${SIGNS}])`, 'u');
// Where the sheet is opened with another separator, these begin a cell within the cell.
const LEADS_WITHIN = new RegExp(`(?<=[;\\t\\r\\n])(?=[${SIGNS}])`, 'gu');

/** The text with a `'` before whatever a spreadsheet could run. Text without such a thing comes back as it is. */
export function withoutFormula(text: string): string {
  const led = LEADS.test(text) ? `'${text}` : text;
  return led.replace(LEADS_WITHIN, "'");
}

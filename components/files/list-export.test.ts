import { expect, it } from 'vitest';
import { DELETION_COLUMNS, filesAsCsv, filesAsJson } from '@/components/files/list-export';
import { madeFiles } from '@/components/files/test/made-files';

const files = madeFiles({
  id: 'f-1',
  name: '=1+1.csv',
  path: '/a/',
  deleted: Date.UTC(2026, 4, 1, 12),
  deletedBy: { id: 'p-3', name: '@Core Shed', email: null },
});

it('writes no cell that a spreadsheet would run, in the columns of every list and in those of one', async () => {
  const [heads = '', line = ''] = (await filesAsCsv(files, DELETION_COLUMNS).text()).split('\r\n');
  expect(heads).toMatch(/"Deleted","Deleted by"$/);
  expect(line).toContain(`"'=1+1.csv"`);
  expect(line).toMatch(/"2026-05-01T12:00:00\.000Z","'@Core Shed"$/);
});

it('has names exactly as Evo has them for a program', async () => {
  expect(JSON.parse(await filesAsJson(files, DELETION_COLUMNS).text())).toMatchObject([
    { name: '=1+1.csv', deletedAt: '2026-05-01T12:00:00.000Z', deletedBy: { id: 'p-3', name: '@Core Shed' } },
  ]);
});

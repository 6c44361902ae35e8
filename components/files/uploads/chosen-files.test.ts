import { describe, expect, it } from 'vitest';
import { byPath, chosenFrom, planUploads } from '@/components/files/uploads/chosen-files';
import { madeFiles } from '@/components/files/test/made-files';

const [assay] = madeFiles({ name: 'Assay.csv', path: '/North/' });
const there = byPath(assay === undefined ? [] : [assay]);
const chosen = (...names: string[]) => chosenFrom(names.map((name) => new File(['x'], name)));

describe('what an upload would do', () => {
  it('goes into the folder, however that is written', () => {
    const [plan] = planUploads(chosen('survey.csv'), 'North//2024', there);
    expect(plan).toMatchObject({ path: '/North/2024/survey.csv', problem: null, existing: null });
  });

  it('makes a new version of a file that is there, upper and lower case being one', () => {
    const [plan] = planUploads(chosen('assay.CSV'), '/north/', there);
    expect(plan).toMatchObject({ problem: null, existing: assay });
  });

  it('keeps the folders of what was chosen', () => {
    const below = [{ file: new File(['x'], 'a.csv'), below: 'holes/deep/a.csv' }];
    expect(planUploads(below, '/', there)[0]?.path).toBe('/holes/deep/a.csv');
  });

  it('has one place for a path only, and says what Evo would not take', () => {
    const problems = planUploads(chosen('a.csv', 'A.csv', ' b.csv'), '/', there).map(({ problem }) => problem);
    expect(problems).toEqual([
      null,
      'Another of these files has the same path.',
      'Its name begins or ends with a space.',
    ]);
  });
});

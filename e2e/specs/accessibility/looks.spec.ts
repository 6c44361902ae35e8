import { operationStates } from '../../accessibility/operation-states';
import { pageStates } from '../../accessibility/states';
import { expectSoundInEveryLook } from '../../fixtures/looks';
import { NORTH_PIT } from '../../fixtures/seed';
import { test } from '../../fixtures/test';

// A failure names the element: pictures of every step would only take their time.
test.use({ trace: 'off', screenshot: 'off' });

for (const state of [...pageStates, ...operationStates]) {
  test.describe(state.name, () => {
    test.use({ account: state.account === undefined ? 'owner' : state.account });

    test('has no accessibility violation, and nothing cut, in both themes at any width', async ({ page, sandbox }) => {
      await state.reach({ page, sandbox, northPit: await sandbox.workspace(NORTH_PIT) });
      await expectSoundInEveryLook(page, state.widths);
    });
  });
}

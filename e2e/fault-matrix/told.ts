import { expect, type Locator } from '@playwright/test';
import type { Sandbox } from '../fixtures/sandbox';
import { faultNamed, type FaultName } from './faults';

/** A place of the page tells of the answer: by its type and status, and in these words. */
export async function expectTold(place: Locator, fault: FaultName, says: RegExp): Promise<void> {
  const { type, status } = faultNamed(fault);
  await expect(place).toHaveAttribute('data-error-type', type);
  if (status === null) expect(await place.getAttribute('data-http-status')).toBeNull();
  else await expect(place).toHaveAttribute('data-http-status', String(status));
  await expect(place).toContainText(says);
}

/** Evo carried nothing out, and was not asked again. */
export async function expectSentOnce(sandbox: Sandbox, operation: string, fault: FaultName): Promise<void> {
  const calls = await sandbox.journal(operation);
  // A 401 proves that nothing was done: it alone is followed by one replay with a new token.
  expect(calls.length).toBeLessThanOrEqual(faultNamed(fault).status === 401 ? 2 : 1);
  expect(calls.map(({ executed }) => executed)).not.toContain(true);
}

/** What the column `outcome` of the trail can say about how something ended. */
export const OUTCOMES = [
  'done',
  'done-confirmed',
  'denied',
  'not-sent',
  'failed',
  'already-gone',
  'checking',
  'seen-in-evo',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What its column `action` can say was done. */
export const ACTIVITY_ACTIONS = [
  'delete',
  'restore',
  'restore-workspace',
  'download',
  'upload',
  'sign-in',
  'sign-out',
  'refused-request',
  'read-roles',
  'export-roles',
  'export-activity',
] as const;
export type ActivityAction = (typeof ACTIVITY_ACTIONS)[number];

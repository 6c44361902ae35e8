import type { Right, RightRule } from '@/lib/roles/rights';

/** As they stand in `Who can …` and in the table of rights. */
export const RIGHT_WORDS: Record<Right, string> = {
  list: 'list files',
  download: 'download',
  'list-deleted': 'see deleted files',
  upload: 'upload',
  delete: 'delete',
  restore: 'restore',
  'edit-workspace': 'edit the details',
  'change-members': 'add viewers and editors',
  'change-owners': 'add owners',
  'delete-workspace': 'delete the workspace',
};

export const BASIS_WORDS: Record<RightRule['basis'], string> = {
  documented: 'Evo documents it.',
  inferred: 'Evo documents the permission, and not which role has it: inferred.',
};

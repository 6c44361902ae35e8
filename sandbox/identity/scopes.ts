/** Audience of every access token: one token serves discovery and all hubs. */
export const AUDIENCE = 'https://api.evo.sandbox.example';

export const EVO_SCOPES = [
  'evo.discovery',
  'evo.workspace',
  'evo.file',
  'evo.object',
  'evo.blocksync',
  'evo.audit',
  'offline_access',
] as const;

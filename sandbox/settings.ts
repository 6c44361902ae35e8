import { z } from 'zod';

const TLS = ['SANDBOX_TLS_PORT', 'SANDBOX_TLS_CERT', 'SANDBOX_TLS_KEY'] as const;

const environment = z
  .object({
    SANDBOX_PORT: z.coerce.number().int().min(0).max(65535).default(4010),
    SANDBOX_DATABASE_URL: z.string().min(1),
    DATA_DIR: z.string().min(1).default('.data'),
    SANDBOX_CONSOLE_URLS: z.string().default('http://localhost:3000'),
    SANDBOX_CLIENT_SECRET: z.string().min(8),
    SANDBOX_BIG_SURVEY_FILES: z.coerce.number().int().min(1).max(1_000_000).default(100_000),
    SANDBOX_BLOB_URL: z.url({ protocol: /^https?$/ }).optional(),
    SANDBOX_TLS_PORT: z.coerce.number().int().min(0).max(65535).optional(),
    SANDBOX_TLS_CERT: z.string().optional(),
    SANDBOX_TLS_KEY: z.string().optional(),
  })
  .refine((env) => [0, 3].includes(TLS.filter((name) => env[name] !== undefined).length), {
    path: ['SANDBOX_TLS_PORT'],
    error: `needs all of ${TLS.join(', ')}, or none`,
  });

export interface TlsSettings {
  port: number;
  /** Paths of PEM files. */
  certFile: string;
  keyFile: string;
}

export interface Settings {
  port: number;
  databaseUrl: string;
  dataDir: string;
  consoleOrigins: string[];
  clientSecret: string;
  /** Public base address of blobs; null means the sandbox's own origin. */
  blobUrl: string | null;
  /** A second listener; null for none. */
  tls: TlsSettings | null;
  /** Files of the workspace Big Survey. Tests that do not list it make do with fewer. */
  bigSurveyFiles: number;
}

/** Reads the sandbox's settings; throws one Error that names every variable that is missing or wrong. */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The sandbox cannot start:\n  ${problems.join('\n  ')}`);
  }
  const values = parsed.data;
  return {
    port: values.SANDBOX_PORT,
    databaseUrl: values.SANDBOX_DATABASE_URL,
    dataDir: values.DATA_DIR,
    consoleOrigins: values.SANDBOX_CONSOLE_URLS.split(',').map((url) => new URL(url.trim()).origin),
    clientSecret: values.SANDBOX_CLIENT_SECRET,
    blobUrl: values.SANDBOX_BLOB_URL?.replace(/\/+$/, '') ?? null,
    tls: tlsSettings(values),
    bigSurveyFiles: values.SANDBOX_BIG_SURVEY_FILES,
  };
}

function tlsSettings(values: z.infer<typeof environment>): TlsSettings | null {
  const { SANDBOX_TLS_PORT: port, SANDBOX_TLS_CERT: certFile, SANDBOX_TLS_KEY: keyFile } = values;
  if (port === undefined || certFile === undefined || keyFile === undefined) return null;
  return { port, certFile, keyFile };
}

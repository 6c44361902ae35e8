export type PolicyInput = {
  nonce: string;
  /** The console's own origin; https asks the browser to leave http alone. */
  consoleUrl: string;
  /** Where Evo keeps bytes, which the browser sends there itself; `*` stands for any sub-domain. */
  blobOrigins: readonly string[];
  /** Where signing in and out leads the browser. */
  issuerUrl: string;
  /** React explains errors by `eval` there, and reloads over a socket. */
  isDevelopment: boolean;
};

/** The Content-Security-Policy of one page: it runs the scripts that carry this answer's nonce, and what those load. */
export function contentSecurityPolicy({
  nonce,
  consoleUrl,
  blobOrigins,
  issuerUrl,
  isDevelopment,
}: PolicyInput): string {
  const directives = [
    `default-src 'self'`,
    // Browsers that know 'strict-dynamic' leave 'self' aside; older ones fall back on it.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? ` 'unsafe-eval'` : ''}`,
    isDevelopment ? `style-src 'self' 'unsafe-inline'` : `style-src 'self' 'nonce-${nonce}'`,
    // Rows of a long list are placed by their style attribute. An attribute styles its own element only: it selects
    // nothing, so it cannot read the page as a planted stylesheet could.
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    ['connect-src', `'self'`, ...blobOrigins, ...(isDevelopment ? ['ws:'] : [])].join(' '),
    `worker-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `frame-src 'none'`,
    `frame-ancestors 'none'`,
    `form-action 'self' ${new URL(issuerUrl).origin}`,
    `report-uri ${REPORT_PATH}`,
    `report-to ${REPORT_GROUP}`,
    ...(consoleUrl.startsWith('https:') ? ['upgrade-insecure-requests'] : []),
  ];
  return directives.join('; ');
}

/** Tells browsers where the group of the policy's `report-to` lives. */
export function reportingEndpoints(consoleUrl: string): string {
  return `${REPORT_GROUP}="${consoleUrl}${REPORT_PATH}"`;
}

const REPORT_PATH = '/api/policy-reports';
const REPORT_GROUP = 'policy';

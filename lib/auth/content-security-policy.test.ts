import { expect, it } from 'vitest';
import { contentSecurityPolicy, reportingEndpoints } from '@/lib/auth/content-security-policy';

const PRODUCTION = {
  nonce: 'bm9uY2U=',
  consoleUrl: 'https://console.example',
  blobOrigins: ['https://*.blob.example'],
  issuerUrl: 'https://issuer.example/some/path',
  isDevelopment: false,
};

function directives(input = PRODUCTION): Map<string, string[]> {
  return new Map(
    contentSecurityPolicy(input)
      .split('; ')
      .map((directive) => {
        const [name = '', ...sources] = directive.split(' ');
        return [name, sources];
      }),
  );
}

it('runs scripts by nonce alone: nothing inline, nothing evaluated, no plug-in, no frame, no base', () => {
  const policy = directives();
  expect(policy.get('script-src')).toEqual(["'self'", "'nonce-bm9uY2U='", "'strict-dynamic'"]);
  expect(policy.get('style-src')).toEqual(["'self'", "'nonce-bm9uY2U='"]);
  expect(policy.get('default-src')).toEqual(["'self'"]);
  expect(policy.get('connect-src')).toEqual(["'self'", 'https://*.blob.example']);
  for (const name of ['object-src', 'base-uri', 'frame-src', 'frame-ancestors']) {
    expect(policy.get(name), name).toEqual(["'none'"]);
  }
});

it('lets forms lead to the console and to the origin of the identity provider only', () => {
  expect(directives().get('form-action')).toEqual(["'self'", 'https://issuer.example']);
});

it('asks for https only where the console is on https', () => {
  expect(directives().has('upgrade-insecure-requests')).toBe(true);
  expect(directives({ ...PRODUCTION, consoleUrl: 'http://localhost:3000' }).has('upgrade-insecure-requests')).toBe(
    false,
  );
});

it('names the same door for reports in both forms browsers know', () => {
  expect(directives().get('report-uri')).toEqual(['/api/policy-reports']);
  expect(directives().get('report-to')).toEqual(['policy']);
  expect(reportingEndpoints('https://console.example')).toBe('policy="https://console.example/api/policy-reports"');
});

it('evaluates strings under the development server only', () => {
  expect(directives({ ...PRODUCTION, isDevelopment: true }).get('script-src')).toContain("'unsafe-eval'");
});

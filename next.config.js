/**
 * The policy of whatever is not a page: data, files, redirects. A page has one of its own with a nonce, which proxy.ts puts
 * in this one's place; without proxy.ts a page stays without scripts rather than without a policy.
 */
const CLOSED_POLICY = [
  ...["default-src 'none'", "style-src 'self'", "img-src 'self'", "font-src 'self'", "object-src 'none'"],
  ...["base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"],
].join('; ');

/** Headers that are the same for every answer. Strict-Transport-Security depends on the address: see lib/auth/clean-requests.ts. */
const securityHeaders = [
  { key: 'Content-Security-Policy', value: CLOSED_POLICY },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  },
];

/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  // `npm test` and `npm run verify` check the types of every room at once; the build would only do it again.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  serverExternalPackages: [
    ...['pg', 'pino', 'prom-client'],
    ...['api', 'context-async-hooks', 'core', 'resources', 'sdk-trace-base'].map((name) => `@opentelemetry/${name}`),
    ...['@opentelemetry/exporter-trace-otlp-http', '@opentelemetry/exporter-trace-otlp-proto'],
  ],
  headers: async () => [{ source: '/:path*', headers: securityHeaders }],
};

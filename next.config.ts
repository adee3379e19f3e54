import type { NextConfig } from 'next';
import { API_CONTENT_SECURITY_POLICY, HSTS, SECURITY_HEADERS } from './server/security-headers';

const config: NextConfig = {
  poweredByHeader: false,
  // `npm run typecheck` and `npm test` check types; a build would do all of that a second time.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    '@prisma/client',
    '@prisma/adapter-pg',
    'pg',
    'pg-boss',
    '@clickhouse/client',
    '@node-rs/argon2',
  ],
  // Pages get theirs, with a nonce, from proxy.ts.
  headers: async () => [
    { source: '/:path*', headers: [...SECURITY_HEADERS] },
    {
      source: '/api/:path*',
      headers: [{ key: 'Content-Security-Policy', value: API_CONTENT_SECURITY_POLICY }],
    },
    {
      source: '/:path*',
      has: [{ type: 'header', key: 'x-forwarded-proto', value: 'https' }],
      headers: [HSTS],
    },
  ],
};

export default config;

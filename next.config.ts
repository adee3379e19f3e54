import type { NextConfig } from 'next';
import { API_CONTENT_SECURITY_POLICY, HSTS, SECURITY_HEADERS } from './server/security-headers';

const config: NextConfig = {
  // Two servers over one checkout (tests beside a running app) need a build folder each.
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
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

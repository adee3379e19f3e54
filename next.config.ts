import type { NextConfig } from 'next';

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
};

export default config;

/** The arrows of docs/ARCHITECTURE.md: app -> server -> models; jobs -> server, models; server -> jobs/contracts only. */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'models-stand-alone',
      severity: 'error',
      comment: 'models/ can be lifted out',
      from: { path: '^models/' },
      to: { path: '^(app|server|jobs|prisma)/' },
    },
    { name: 'server-knows-no-pages', severity: 'error', from: { path: '^server/' }, to: { path: '^app/' } },
    {
      name: 'server-knows-contracts-only',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^jobs/', pathNot: '^jobs/contracts\\.ts$' },
    },
    { name: 'jobs-know-no-pages', severity: 'error', from: { path: '^jobs/' }, to: { path: '^app/' } },
    {
      name: 'app-asks-server',
      severity: 'error',
      comment: 'pages know no SQL and no jobs',
      from: { path: '^app/' },
      to: { path: '^(jobs/|server/(clickhouse|postgres|embedded)/)' },
    },
    {
      name: 'pages-ask-through-trpc',
      severity: 'error',
      comment: 'client code takes types and schemas, never server code that opens a connection',
      from: { path: '^app/_' },
      to: { path: '^server/.*/queries/' },
    },
    {
      name: 'no-tests-from-code',
      severity: 'error',
      from: { pathNot: '\\.test\\.tsx?$|^e2e/|^server/testing/|^bench/' },
      to: { path: '\\.test\\.tsx?$|^e2e/|^server/testing/|^bench/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^server/postgres/generated/|^\\.next/' },
  },
};

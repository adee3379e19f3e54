import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './scripts/longest-first.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

const globalSetup = ['server/testing/global-setup.ts'];

/**
 * Files that share processes: a process, its modules and the compiling of them cost more than most of these tests. Each
 * file has stores of its own all the same, and closing them leaves nothing of it behind. Not among them is what starts
 * processes or servers, runs models of native code, or keeps something in memory from one request to the next.
 */
const TOGETHER = [
  'server/{alerts,api-keys,audit,auth,csv,insights,labelling,messages,privacy,rosters,routing}/**/*.test.ts',
  'server/{saved-searches,scorecard,sites,special-days,trpc,users,worklist}/**/*.test.ts',
  'server/ingest/{convert,formats,mapping,source}/**/*.test.ts',
];

export default defineConfig({
  resolve: { alias: [{ find: /^@\//, replacement: root }] },
  test: {
    // No test is about time: these end what hangs. On a busy machine of one core everything takes many times as long.
    testTimeout: 240_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // They run in the order of their names.
    projects: [
      {
        extends: true,
        test: {
          name: 'alone',
          include: ['{server,jobs,scripts,app/api}/**/*.test.ts', 'proxy.test.ts'],
          exclude: TOGETHER,
          globalSetup,
        },
      },
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['{app,models}/**/*.test.{ts,tsx}'],
          exclude: ['app/api/**'],
          // These hold no state between files, and most take less time than a process of their own would.
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'together', include: TOGETHER, globalSetup, isolate: false },
      },
    ],
  },
});

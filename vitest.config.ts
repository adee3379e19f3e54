import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './scripts/longest-first.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  resolve: { alias: [{ find: /^@\//, replacement: root }] },
  test: {
    // No test is about time: these end what hangs. On a busy machine of one core everything takes many times as long.
    testTimeout: 240_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'with stores',
          include: ['{server,jobs,scripts,app/api}/**/*.test.ts', 'proxy.test.ts'],
          globalSetup: ['server/testing/global-setup.ts'],
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
    ],
  },
});

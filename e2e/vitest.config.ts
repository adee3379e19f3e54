import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from '../scripts/longest-first.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
/** A limit finds what hangs; a machine that is ten times as slow as ours must still be within it. */
const PATIENCE_MS = 180_000;

/**
 * The browser tests: one built app over real servers (global-setup.ts), walked through by a real browser. Files share
 * their worker's modules, and with them pages that know the app's scripts already: people do not begin with an empty
 * browser either.
 */
export default defineConfig({
  root,
  resolve: { alias: [{ find: /^@\//, replacement: root }] },
  test: {
    include: ['e2e/**/*.test.ts'],
    globalSetup: ['e2e/global-setup.ts'],
    isolate: false,
    testTimeout: PATIENCE_MS,
    hookTimeout: PATIENCE_MS,
    expect: { poll: { timeout: PATIENCE_MS / 3, interval: 100 } },
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
  },
});

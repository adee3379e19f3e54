#!/usr/bin/env node
// The one plain JavaScript door: it lets Node read TypeScript, then hands over to jobs/cli.ts.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';

/** Commands that read files make much garbage and keep little: V8 tidies up when a quarter has come, not a multiple. */
if (['ingest', 'worker'].includes(process.argv[2])) setFlagsFromString('--heap-growing-percent=25');

const root = fileURLToPath(new URL('..', import.meta.url));
if (!existsSync(`${root}/node_modules/tsx`)) {
  console.error(`callcast: the packages are not installed. Run "npm ci" in ${root} first.`);
  process.exit(1);
}
const { register } = await import('tsx/esm/api');
register({ tsconfig: `${root}/tsconfig.json` });
const { main } = await import('../jobs/cli.ts');
await main(process.argv);
// A GPU that was computed on through Dawn keeps the process from ending by itself.
if (globalThis.navigator?.gpu) process.exit();

#!/usr/bin/env -S node --max-semi-space-size=4
// The one plain JavaScript door: it lets Node read TypeScript, then hands over to jobs/cli.ts. What is young is tidied up
// by 4 MiB, not 16: reading a large file makes so much garbage that the rest of the room is only memory held. V8 takes
// that at its start alone, so it stands above; those who start this file by "node" name it themselves.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';

/** Commands that read files make much garbage and keep little: V8 tidies up when a quarter has come, not a multiple. */
if (['ingest', 'watch', 'worker'].includes(process.argv[2])) setFlagsFromString('--heap-growing-percent=25');

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

#!/usr/bin/env node
// The one plain JavaScript door: it lets Node read TypeScript, then hands over to jobs/cli.ts.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
if (!existsSync(`${root}/node_modules/tsx`)) {
  console.error(`callcast: the packages are not installed. Run "npm ci" in ${root} first.`);
  process.exit(1);
}
const { register } = await import('tsx/esm/api');
register({ tsconfig: `${root}/tsconfig.json` });
const { main } = await import('../jobs/cli.ts');
await main(process.argv);

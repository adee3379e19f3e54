import { fileURLToPath } from 'node:url';
import { type RunProgress, runProgress } from '@/server/forecasts/contracts/snapshot-view';
import { beat } from '@/server/forecasts/run/beat';
import { claimSnapshot } from '@/server/forecasts/run/claim-snapshot';
import { endSnapshot } from '@/server/forecasts/run/end-snapshot';
import { loseSnapshot } from '@/server/forecasts/run/lose-snapshot';
import { log } from '@/server/log';
import { startChild } from './child/start-child';
import { type Supervised, supervise } from './child/supervise';
import type { JobPayload } from './contracts';

const ENTRY = fileURLToPath(new URL('./forecast-process.ts', import.meta.url));

/**
 * Makes a forecast that was asked for, in a process of its own, unless somebody else makes it. A worker that is stopped
 * leaves it interrupted: the sweep finds it, and the next worker begins it again.
 */
export async function forecastSiteJob(
  { snapshotId }: JobPayload<'forecast-site'>,
  signal: AbortSignal,
): Promise<void> {
  const attempt = await claimSnapshot(snapshotId);
  if (attempt === null) return;
  const startedAt = Date.now();
  const outcome = await supervise<RunProgress>(
    (onProgress) => startChild(ENTRY, snapshotId, runProgress, onProgress),
    (progress) => beat(snapshotId, attempt, progress),
    signal,
  );
  await settle({ id: snapshotId, attempt }, outcome);
  log().info({ snapshotId, attempt, how: outcome.end.how, ms: Date.now() - startedAt }, 'forecast');
}

async function settle(
  claim: { id: string; attempt: number },
  { end, answer, stopped }: Supervised,
): Promise<void> {
  if (end.how === 'done' || answer === 'lost') return;
  const last = answer === 'canceled' ? answer : await beat(claim.id, claim.attempt, null);
  if (last === 'canceled') return endSnapshot(claim, 'canceled', null);
  if (stopped) return endSnapshot(claim, 'interrupted', null);
  if (end.how === 'failed' && !end.again) return endSnapshot(claim, 'failed', end.message);
  await loseSnapshot(claim, end.how === 'failed' ? end.message : 'Its process was killed twice.');
}

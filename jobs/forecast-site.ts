import { toAppError } from '@/server/errors';
import type { RunProgress } from '@/server/forecasts/contracts/snapshot-view';
import { type BeatAnswer, beat } from '@/server/forecasts/run/beat';
import { claimSnapshot } from '@/server/forecasts/run/claim-snapshot';
import { endSnapshot } from '@/server/forecasts/run/end-snapshot';
import { loseSnapshot } from '@/server/forecasts/run/lose-snapshot';
import { log } from '@/server/log';
import type { JobPayload } from './contracts';
import { type ForecastEnd, startForecastChild } from './forecast-child';

const BEAT_MS = 1000;

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
  const claim = { id: snapshotId, attempt };
  const startedAt = Date.now();
  let progress: RunProgress | null = null;
  const child = startForecastChild(snapshotId, (next) => {
    progress = next;
  });
  let answer: BeatAnswer = 'go_on';
  let isBeating = false;
  const timer = setInterval(async () => {
    if (isBeating) return;
    isBeating = true;
    answer = await beat(snapshotId, attempt, progress).catch(unanswered);
    isBeating = false;
    if (answer !== 'go_on') child.stop();
  }, BEAT_MS);
  const stop = () => child.stop();
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  const end = await child.ended;
  clearInterval(timer);
  signal.removeEventListener('abort', stop);
  await settle(claim, end, { answer, stopped: signal.aborted });
  log().info({ snapshotId, attempt, how: end.how, ms: Date.now() - startedAt }, 'forecast');
}

/** PostgreSQL is away: the process goes on, and says itself if it cannot. */
function unanswered(thrown: unknown): BeatAnswer {
  log().warn({ reason: toAppError(thrown).message }, 'forecast: no heartbeat');
  return 'go_on';
}

async function settle(
  claim: { id: string; attempt: number },
  end: ForecastEnd,
  { answer, stopped }: { answer: BeatAnswer; stopped: boolean },
): Promise<void> {
  if (end.how === 'done' || answer === 'lost') return;
  const last = answer === 'canceled' ? answer : await beat(claim.id, claim.attempt, null);
  if (last === 'canceled') return endSnapshot(claim, 'canceled', null);
  if (stopped) return endSnapshot(claim, 'interrupted', null);
  if (end.how === 'failed' && !end.again) return endSnapshot(claim, 'failed', end.message);
  await loseSnapshot(claim, end.how === 'failed' ? end.message : 'Its process was killed twice.');
}

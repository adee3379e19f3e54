import { fileURLToPath } from 'node:url';
import { enqueue } from '@/server/jobs/enqueue';
import { beatRun } from '@/server/language-runs/run/beat-run';
import { claimRun } from '@/server/language-runs/run/claim-run';
import { endRun, loseRun, type RunClaim } from '@/server/language-runs/run/end-run';
import { followUp } from '@/server/language-runs/run/follow-up';
import { type LanguageProgress, languageProgress } from '@/server/language-runs/run-view';
import { log } from '@/server/log';
import { startChild } from './child/start-child';
import { type Supervised, supervise } from './child/supervise';
import type { JobPayload } from './contracts';

const ENTRY = fileURLToPath(new URL('./language-process.ts', import.meta.url));

/**
 * Does long work over a site's texts, in a process of its own, unless somebody else does it. A worker that is stopped
 * leaves it interrupted: the sweep finds it, and the next worker goes on from its checkpoint.
 */
export async function languageRunJob(
  { runId }: JobPayload<'language-run'>,
  signal: AbortSignal,
): Promise<void> {
  const attempt = await claimRun(runId);
  if (attempt === null) return;
  const startedAt = Date.now();
  const outcome = await supervise<LanguageProgress>(
    (onProgress) => startChild(ENTRY, runId, languageProgress, onProgress),
    (progress) => beatRun(runId, attempt, progress),
    signal,
  );
  await settle({ id: runId, attempt }, outcome);
  await followUp(runId);
  if (outcome.end.how === 'done') await enqueue('irritant-alarms', {});
  log().info({ runId, attempt, how: outcome.end.how, ms: Date.now() - startedAt }, 'language run');
}

async function settle(claim: RunClaim, { end, answer, stopped }: Supervised): Promise<void> {
  if (end.how === 'done' || answer === 'lost') return;
  const last = answer === 'canceled' ? answer : await beatRun(claim.id, claim.attempt, null);
  if (last === 'canceled') return endRun(claim, 'canceled', null);
  if (stopped) return endRun(claim, 'interrupted', null);
  if (end.how === 'failed' && !end.again) return endRun(claim, 'failed', end.message);
  await loseRun(claim, end.how === 'failed' ? end.message : 'Its process was killed twice.');
}

import { fileURLToPath } from 'node:url';
import { log } from '@/server/log';
import { type RosterProgress, scheduleProgress } from '@/server/rosters/contracts/schedule';
import { beatSchedule, claimSchedule } from '@/server/rosters/run/claim';
import { endSchedule, loseSchedule } from '@/server/rosters/run/end';
import { startChild } from './child/start-child';
import { type Supervised, supervise } from './child/supervise';
import type { JobPayload } from './contracts';

const ENTRY = fileURLToPath(new URL('./schedule-process.ts', import.meta.url));

/**
 * Makes a roster that was asked for, in a process of its own, unless somebody else makes it. A worker that is stopped leaves
 * it interrupted: the sweep finds it, and the next worker begins it again.
 */
export async function scheduleWeekJob(
  { scheduleId }: JobPayload<'schedule-week'>,
  signal: AbortSignal,
): Promise<void> {
  const attempt = await claimSchedule(scheduleId);
  if (attempt === null) return;
  const startedAt = Date.now();
  const outcome = await supervise<RosterProgress>(
    (onProgress) => startChild(ENTRY, scheduleId, scheduleProgress, onProgress),
    (progress) => beatSchedule(scheduleId, attempt, progress),
    signal,
  );
  await settle({ id: scheduleId, attempt }, outcome);
  log().info({ scheduleId, attempt, how: outcome.end.how, ms: Date.now() - startedAt }, 'roster');
}

async function settle(
  claim: { id: string; attempt: number },
  { end, answer, stopped }: Supervised,
): Promise<void> {
  if (end.how === 'done' || answer === 'lost') return;
  const last = answer === 'canceled' ? answer : await beatSchedule(claim.id, claim.attempt, null);
  if (last === 'canceled') return endSchedule(claim, 'canceled', null);
  if (stopped) return endSchedule(claim, 'interrupted', null);
  if (end.how === 'failed' && !end.again) return endSchedule(claim, 'failed', end.message);
  await loseSchedule(claim, end.how === 'failed' ? end.message : 'Its process was killed twice.');
}

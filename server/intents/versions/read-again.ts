import { setTimeout as sleep } from 'node:timers/promises';
import type { UseCaseContext } from '@/server/auth/actor';
import { toAppError } from '@/server/errors';
import { cancelRun } from '@/server/language-runs/cancel';
import { coversReading } from '@/server/language-runs/covers-reading';
import { requestRun } from '@/server/language-runs/request';
import type { RunView } from '@/server/language-runs/run-view';
import { TASKS, type TaskSettings } from '@/server/language-runs/tasks';

const PATIENCE_MS = 30_000;
const LOOK_MS = 250;

/**
 * Has all calls of a site read again for intents, by what counts now. A reading that is under way works with what counted when
 * it began: it is stopped, and what it had left to do is done along with this one.
 * @returns the run; one under way that does not stop in time is returned as it is
 */
export async function readAgain(context: UseCaseContext, siteId: number): Promise<RunView> {
  const wanted: TaskSettings<'read_calls'> = {
    kinds: ['intent'],
    scope: 'all',
    from: undefined,
    to: undefined,
  };
  const before = Date.now();
  const stopped = new Set<string>();
  for (;;) {
    const run = await requestRun(context, { siteId, task: 'read_calls', settings: wanted });
    const settings = TASKS.read_calls.parse(run.settings);
    if (run.status === 'queued' && coversReading(settings, wanted)) return run;
    if (Date.now() - before > PATIENCE_MS) return run;
    if (!stopped.has(run.id)) {
      stopped.add(run.id);
      wanted.kinds = [...new Set([...wanted.kinds, ...settings.kinds])];
      await cancelRun(context, { siteId, runId: run.id }).catch(ignoreOver);
    }
    await sleep(LOOK_MS);
  }
}

/** It ended by itself meanwhile. */
function ignoreOver(error: unknown): void {
  if (toAppError(error).code !== 'conflict') throw error;
}

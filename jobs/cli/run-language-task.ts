import { setTimeout as sleep } from 'node:timers/promises';
import { languageRunJob } from '@/jobs/language-run';
import { untilStopped } from '@/jobs/serving/until-stopped';
import { CLI_ACTOR } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { cancelRun } from '@/server/language-runs/cancel';
import { type RequestInput, requestRun } from '@/server/language-runs/request';
import { pickUpRuns } from '@/server/language-runs/run/pick-up-runs';
import { type RunView, toRunView } from '@/server/language-runs/run-view';
import { database } from '@/server/postgres/client';
import { showProgress } from './show-progress';

const context = { actor: CLI_ACTOR };
const LOOK_MS = 200;
/** After this silence whoever was doing it is taken for dead, as the sweep does. */
const SILENCE_MS = 30_000;
const OVER: readonly RunView['status'][] = ['done', 'failed', 'canceled'];

/**
 * Does a task over a site's texts now, in this command's own child process, or follows the one that a worker does. Ctrl-C
 * cancels it.
 * @throws AppError `not_found` for an unknown site, `conflict` with the reason when it fails, `canceled`
 */
export async function runLanguageTask(input: RequestInput): Promise<RunView> {
  const { id, siteId } = await requestRun(context, input);
  void untilStopped().then(() => cancelRun(context, { siteId, runId: id }).catch(() => undefined));
  const doing = keepDoing(id);
  const run = await untilOver(id);
  await doing;
  if (run.status === 'canceled') throw new AppError('canceled', 'The run was canceled.');
  if (run.status === 'failed') throw new AppError('conflict', run.error ?? 'The run failed.');
  return run;
}

/** Does it, unless a worker does; and where that worker, or this one's child, dies on it, does it once more. */
async function keepDoing(runId: string): Promise<void> {
  for (;;) {
    await languageRunJob({ runId }, new AbortController().signal);
    await pickUpRuns(SILENCE_MS);
    const { status } = await database().languageRun.findUniqueOrThrow({ where: { id: runId } });
    if (OVER.includes(status)) return;
    if (status !== 'interrupted') await sleep(LOOK_MS);
  }
}

async function untilOver(id: string): Promise<RunView> {
  for (;;) {
    const run = toRunView(await database().languageRun.findUniqueOrThrow({ where: { id } }));
    const isOver = OVER.includes(run.status);
    showProgress(isOver ? null : run.progress);
    if (isOver) return run;
    await sleep(LOOK_MS);
  }
}

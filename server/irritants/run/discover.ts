import { discoverTopics } from '@/models/irritants/discovery/discover';
import { SYSTEM_ACTOR } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { requestRun } from '@/server/language-runs/request';
import type { RunHandler } from '@/server/language-runs/run-handler';
import { TASKS } from '@/server/language-runs/tasks';
import { database } from '@/server/postgres/client';
import { addDays, daysOf, type Period } from '@/server/trends/period';
import { textRange } from '../queries/text-range';
import { keepTopics } from './keep-topics';
import { readRemarks } from './read-remarks';

/** Far enough back for rare complaints, near enough for those of today. */
const DAYS_BACK = 91;
/** Steps of the search, for the bar. */
const STEPS = 100;
/** With fewer calls nothing stands out. */
const LEAST_CALLS = 30;

/**
 * Looks for what customers complain of in the masked texts of a period (by default the last thirteen weeks that have any):
 * words over-represented in calls with bad signs, grouped into topics. New ones become candidates; known ones stay what
 * people made of them. Then the calls are read with what was found.
 * @throws AppError `conflict` when there are too few calls to find anything in
 */
export const discoverIrritants: RunHandler = async (run, { signal, onProgress }) => {
  const { siteId } = run;
  const { from, to, seed } = TASKS.discover_irritants.parse(run.settings);
  const period = await periodOf(siteId, { from, to });
  const policy = await database().textPolicy.findUnique({ where: { siteId } });
  const { remarks, calls, looked, bad } = await readRemarks({
    siteId,
    days: daysOf(period),
    withSensitive: policy?.skipSensitive !== true,
    seed,
    signal,
    onProgress: (done, total) => onProgress({ stage: 'reading what customers said', done, total }),
  });
  if (looked < LEAST_CALLS) {
    throw new AppError(
      'conflict',
      `There are ${looked} calls with a transcript from ${period.from} to ${period.to}.`,
      {
        hint: `At least ${LEAST_CALLS} are needed to find what stands out; bring in more transcripts.`,
      },
    );
  }
  const { topics } = await discoverTopics(remarks, {
    seed,
    signal,
    onProgress: (share, doing) => onProgress({ stage: doing, done: Math.round(share * STEPS), total: STEPS }),
  });
  onProgress({ stage: 'keeping what was found', done: STEPS, total: STEPS });
  const kept = await keepTopics(
    siteId,
    topics.map(({ topic }) => topic),
  );
  await requestRun(
    { actor: SYSTEM_ACTOR },
    { siteId, task: 'read_calls', settings: { kinds: ['irritant'], scope: 'all' } },
  );
  return { ...period, calls, looked, bad, remarks: remarks.length, topics: topics.length, ...kept };
};

async function periodOf(
  siteId: number,
  wanted: { from: string | undefined; to: string | undefined },
): Promise<Period> {
  const [range] = await textRange({ siteId });
  // A local day lies within one UTC day before and one after it.
  const last = range && range.texts > 0 ? addDays(range.last_day, 1) : new Date().toISOString().slice(0, 10);
  const to = wanted.to ?? last;
  return { from: wanted.from ?? addDays(to, -DAYS_BACK), to };
}

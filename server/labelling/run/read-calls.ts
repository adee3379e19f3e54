import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { markInsightsDirty } from '@/server/insights/mark-dirty';
import { refreshInsights } from '@/server/insights/refresh';
import type { RunControl, RunHandler } from '@/server/language-runs/run-handler';
import { TASKS, type TaskSettings } from '@/server/language-runs/tasks';
import type { LanguageRun } from '@/server/postgres/generated/client';
import { type DayToRead, daysToRead } from './days-to-read';
import { openReaders, type SiteReaders } from './open-readers';
import { readDay } from './read-day';
import { openReadingPool, type ReadingPool } from './reading-pool';

/** What is delivered while a run goes on is read by the same run; after so many rounds by the next one. */
const MOST_ROUNDS = 5;

/** Days that are read to their end, so that a run that was cut off does not begin again. */
const checkpoint = z.object({ daysDone: z.array(z.iso.date()) });

interface Reading {
  run: LanguageRun;
  control: RunControl;
  readers: SiteReaders;
  pool: ReadingPool;
  /** in this attempt */
  calls: number;
  daysDone: Set<string>;
}

/**
 * Reads the calls of a site with the models and rules that count, newest days first: a day's readings are stored, then its
 * insights are made anew. Killed and begun again it goes on behind the last day that was done; a day read twice by the
 * same run has the same readings.
 */
export const readCalls: RunHandler = async (run, control) => {
  const settings = TASKS.read_calls.parse(run.settings);
  const readers = await openReaders(run.siteId, settings.kinds);
  const before = checkpoint.safeParse(await control.readCheckpoint());
  const daysDone = new Set(before.success ? before.data.daysDone : []);
  if (readers.kinds.length === 0) return { calls: 0, days: 0 };
  // Nothing to read: then the models need not be opened either.
  if ((await daysToRead(run.siteId, settings, readers.kinds)).length === 0) {
    return { calls: 0, days: daysDone.size, kinds: [...readers.kinds] };
  }
  const pool = await openReadingPool(readers.models, availableParallelism());
  const reading: Reading = { run, control, readers, pool, calls: 0, daysDone };
  try {
    await readRound(reading, settings);
    for (let round = 1; round < MOST_ROUNDS; round += 1) {
      const found = await readRound(reading, { ...settings, scope: 'new' });
      if (!found) break;
    }
  } finally {
    await pool.close();
  }
  return { calls: reading.calls, days: daysDone.size, kinds: [...readers.kinds] };
};

/** @returns whether there was anything to read */
async function readRound(reading: Reading, settings: TaskSettings<'read_calls'>): Promise<boolean> {
  const { run, readers, daysDone, control } = reading;
  const days = await daysToRead(run.siteId, settings, readers.kinds);
  // What is new on a day that was done came after it was.
  const left = settings.scope === 'all' ? days.filter(({ day }) => !daysDone.has(day)) : days;
  const progress = progressOf(left, control);
  for (const { day } of left) {
    await markInsightsDirty(run.siteId, [day]);
    await readDay(
      {
        siteId: run.siteId,
        run: run.number,
        day,
        scope: settings.scope,
        readers,
        pool: reading.pool,
        signal: control.signal,
      },
      (calls) => {
        reading.calls += calls;
        progress(calls, day);
      },
    );
    // Once more: insights made in between were made of less.
    await markInsightsDirty(run.siteId, [day]);
    await refreshInsights(run.siteId, [day]);
    daysDone.add(day);
    await control.writeCheckpoint({ daysDone: [...daysDone] });
  }
  return left.length > 0;
}

function progressOf(
  days: readonly DayToRead[],
  { onProgress }: RunControl,
): (calls: number, day: string) => void {
  const total = days.reduce((sum, { calls }) => sum + calls, 0);
  const since = Date.now();
  let done = 0;
  return (calls, day) => {
    done = Math.min(total, done + calls);
    const each = (Date.now() - since) / 1000 / Math.max(1, done);
    onProgress({ stage: 'reading calls', done, total, detail: day, secondsLeft: each * (total - done) });
  };
}

import { AppError } from '@/server/errors';
import { database } from '@/server/postgres/client';
import type { ForecastSnapshot } from '@/server/postgres/generated/client';
import { WHOLE_SITE } from '../contracts/vocabulary';
import { toSnapshotView } from '../to-snapshot-view';
import type { AddOverride } from './add-input';
import { measuresOf, queueOfSeries } from './measured';
import { whatCame } from './queries/what-came';

/** @throws AppError when a snapshot cannot be changed that way, with what can be done instead */
export async function requireChangeable(snapshot: ForecastSnapshot, rule: AddOverride): Promise<void> {
  if (snapshot.kind === 'import') {
    throw new AppError(
      'conflict',
      'A forecast of another tool is only compared; it cannot be changed here.',
      {
        hint: 'Change a forecast of your own, or mend the file and import it again.',
      },
    );
  }
  await requireSeries(snapshot, rule);
  requireDays(snapshot, rule);
  if (rule.kind === 'copy_day') await requireSource(snapshot, rule);
}

async function requireSeries(snapshot: ForecastSnapshot, { queue, metric }: AddOverride): Promise<void> {
  const key = { snapshotId_queue_metric: { snapshotId: snapshot.id, queue, metric } };
  if (await database().forecastSeriesResult.findUnique({ where: key, select: { queue: true } })) return;
  throw new AppError(
    'not_found',
    `This forecast does not tell ${queue === WHOLE_SITE ? 'the whole site' : queue}.`,
    {
      hint: 'Choose a queue that it tells.',
    },
  );
}

function requireDays(snapshot: ForecastSnapshot, rule: AddOverride): void {
  const { originDate, lastDate, lastIntervalDate } = toSnapshotView(snapshot);
  if (originDate === null || lastDate === null || lastIntervalDate === null) {
    throw new AppError('conflict', 'This forecast is not complete yet.');
  }
  if (rule.fromDate < originDate || rule.toDate > lastDate) {
    throw new AppError('invalid_input', `This forecast tells ${originDate} to ${lastDate}.`, {
      hint: 'Choose days among these.',
    });
  }
  const byHours = rule.fromMinute > 0 || rule.toMinute < 1440;
  const byInterval = byHours || (rule.kind === 'value' && rule.amountPer === 'interval');
  if (byInterval && rule.toDate > lastIntervalDate) {
    throw new AppError('invalid_input', `After ${lastIntervalDate} this forecast tells whole days only.`, {
      hint: 'Change the whole day: by percent, or by a value for the day.',
    });
  }
}

/** A copied day must be forecast, or have come. */
async function requireSource(
  snapshot: ForecastSnapshot,
  rule: Extract<AddOverride, { kind: 'copy_day' }>,
): Promise<void> {
  const { originDate, lastIntervalDate } = toSnapshotView(snapshot);
  const { copyFrom: date, queue, metric } = rule;
  if (originDate !== null && lastIntervalDate !== null && date >= originDate && date <= lastIntervalDate)
    return;
  const { queues } = await measuresOf(snapshot.id, metric);
  const came = await whatCame({
    siteId: snapshot.siteId,
    queues: (queue === WHOLE_SITE ? queues : [queue]).map(queueOfSeries),
    from: date,
    to: date,
    minutes: snapshot.intervalMinutes,
  });
  if (came.length > 0) return;
  throw new AppError('invalid_input', `No calls are known of ${date}, so that it cannot be copied.`, {
    hint: `Choose a past day with calls, or one of ${originDate} to ${lastIntervalDate}.`,
  });
}

import { audit } from '@/server/audit';
import type { UseCaseContext } from '@/server/auth/actor';
import { database } from '@/server/postgres/client';
import { daysIn, type Period } from '@/server/trends/period';
import type { SnapshotView } from '../contracts/snapshot-view';
import { type SeriesRows, storeSeries } from '../run/store-rows';
import { deleteSnapshotRows } from '../statements/delete-snapshot';
import { toSnapshotView } from '../to-snapshot-view';
import { DAILY } from './interval-of';

/** An imported forecast, understood. */
export interface ImportToKeep {
  siteId: number;
  name: string;
  fileName: string;
  minutes: number;
  series: readonly SeriesRows[];
}

/** Stores an imported forecast. Its head is done last, with the audit: until then nobody sees any of it. */
export async function keepImport({ actor }: UseCaseContext, kept: ImportToKeep): Promise<SnapshotView> {
  const { siteId, name, minutes, series } = kept;
  const dates = series
    .flatMap(({ stretches }) => stretches.filter(({ grain }) => grain === 'day'))
    .map(({ date }) => date);
  const [from, to] = [dates.reduce((a, b) => (a < b ? a : b)), dates.reduce((a, b) => (a > b ? a : b))];
  const days = daysIn({ from, to });
  const head = await database().forecastSnapshot.create({
    data: {
      siteId,
      name,
      kind: 'import',
      status: 'running',
      trigger: 'person',
      createdBy: actor.name,
      originDate: new Date(from),
      horizonDays: minutes === DAILY ? 0 : days,
      dayHorizonDays: days,
      intervalMinutes: minutes,
    },
  });
  try {
    const target = { siteId, snapshotId: head.id, origin: from, attempt: 1 };
    for (const one of series) await storeSeries(target, one);
    return await complete({ actor }, head.id, kept, { from, to });
  } catch (error) {
    await database().forecastSnapshot.delete({ where: { id: head.id } });
    await deleteSnapshotRows({ siteId, snapshotIds: [head.id] });
    throw error;
  }
}

async function complete(
  { actor }: UseCaseContext,
  id: string,
  { siteId, name, fileName, series }: ImportToKeep,
  period: Period,
): Promise<SnapshotView> {
  return await database().$transaction(async (transaction) => {
    await transaction.forecastSeriesResult.createMany({
      data: series.map(({ queue, metric }) => ({
        snapshotId: id,
        queue,
        metric,
        measure: metric,
        scorecard: {},
        weights: [],
        notes: [`Imported from ${fileName}.`],
        explanation: {},
      })),
    });
    await audit(transaction, actor, {
      action: 'forecast.import',
      subject: `forecast:${id}`,
      siteId,
      details: { name, fileName, ...period, series: series.length },
    });
    const done = { status: 'done' as const, finishedAt: new Date() };
    return toSnapshotView(await transaction.forecastSnapshot.update({ where: { id }, data: done }));
  });
}

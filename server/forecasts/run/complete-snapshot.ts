import { createHash } from 'node:crypto';
import type { TrainedNetwork } from '@/models/forecast/network/trained-network';
import { AppError } from '@/server/errors';
import { database, type Transaction } from '@/server/postgres/client';
import type { ForecastSnapshot, Prisma } from '@/server/postgres/generated/client';
import { newestSnapshot } from '../find-snapshot';
import type { SeriesResult } from './series-result';

type HeadFacts = Pick<
  Prisma.ForecastSnapshotUncheckedUpdateManyInput,
  'originDate' | 'horizonDays' | 'dayHorizonDays' | 'intervalMinutes' | 'engineVersion' | 'seconds' | 'inputs'
> & { originDate: Date };

export interface MadeForecast {
  results: SeriesResult[];
  /** null: no network had a part in it */
  network: TrainedNetwork | null;
}

/** Hundreds of queues have megabytes of reasons. */
const PATIENCE = { timeout: 120_000 };

/**
 * The commit point of a forecast: its results, the overrides it takes over, and its head, which from now on is done.
 * @throws AppError `conflict` when the snapshot was canceled, or another process has begun it again meanwhile
 */
export async function completeSnapshot(
  head: ForecastSnapshot,
  { results, network }: MadeForecast,
  facts: HeadFacts,
): Promise<void> {
  const before = await newestSnapshot(head.siteId);
  await database().$transaction(async (transaction) => {
    const model = network && (await keepNetwork(transaction, head.siteId, network));
    const done: Prisma.ForecastSnapshotUncheckedUpdateManyInput = {
      ...facts,
      ...model,
      status: 'done',
      activeSiteId: null,
      finishedAt: new Date(),
      error: null,
    };
    const { count } = await transaction.forecastSnapshot.updateMany({
      where: { id: head.id, status: 'running', attempts: head.attempts, cancelRequestedAt: null },
      data: done,
    });
    if (count === 0) {
      throw new AppError('conflict', 'This forecast was canceled, or is being made by another process.');
    }
    await transaction.forecastSeriesResult.deleteMany({ where: { snapshotId: head.id } });
    await transaction.forecastSeriesResult.createMany({
      data: results.map((result) => ({ ...result, snapshotId: head.id })),
    });
    if (before) await carryOverrides(transaction, before.id, head.id, facts.originDate);
  }, PATIENCE);
}

async function keepNetwork(
  transaction: Transaction,
  siteId: number,
  { spec, onnx }: TrainedNetwork,
): Promise<{ networkModelId: string; backend: string; device: string }> {
  const { backend, device, seconds, format, validationLoss, windows, parameters, ...described } = spec;
  const { id } = await transaction.trainedModel.create({
    data: {
      siteId,
      version: `${format}`,
      spec: { ...described, parameters },
      onnx: Uint8Array.from(onnx),
      onnxSha256: createHash('sha256').update(onnx).digest('hex'),
      backend,
      device,
      seconds,
      metrics: { validationLoss, windows },
    },
  });
  return { networkModelId: id, backend, device };
}

/** What planners know of days to come holds for the next forecast, too. */
async function carryOverrides(
  transaction: Transaction,
  fromId: string,
  snapshotId: string,
  origin: Date,
): Promise<void> {
  const standing = await transaction.forecastOverride.findMany({
    where: { snapshotId: fromId, undoneAt: null, toDate: { gte: origin } },
  });
  await transaction.forecastOverride.createMany({
    data: standing.map(({ id, ...override }) => ({
      ...override,
      snapshotId,
      carriedOf: override.carriedOf ?? id,
    })),
  });
}

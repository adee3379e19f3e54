import { clickhouse } from '@/server/clickhouse/client';
import { markDaysDirty } from '@/server/rollups/mark-dirty';
import { finishBatch, startBatch } from './insert-calls';

/** An interval volume as a test states it; what is left out the report does not say. */
export interface TestVolume {
  queue: string;
  startsAt: Date;
  minutes: number;
  calls: number;
  type?: string;
  offered?: number;
  answered?: number;
  abandoned?: number;
  shortAbandoned?: number;
  withinTarget?: number;
  asaMs?: number;
  longestWaitMs?: number;
  ahtMs?: number;
}

/** A delivery of interval volumes to a site, as ingest leaves it. Returns the batch. */
export async function insertVolumes(
  siteId: number,
  volumes: readonly TestVolume[],
): Promise<{ id: string; seq: number }> {
  const batch = await startBatch(siteId, 'intervals');
  await markDaysDirty(
    siteId,
    volumes.map(({ startsAt }) => startsAt.toISOString().slice(0, 10)),
  );
  const values = volumes.map((volume, index) => ({
    site_id: siteId,
    queue: volume.queue,
    type: volume.type ?? '',
    interval_start: volume.startsAt.toISOString().slice(0, 19).replace('T', ' '),
    interval_minutes: volume.minutes,
    calls: volume.calls,
    offered: volume.offered ?? null,
    answered: volume.answered ?? null,
    abandoned: volume.abandoned ?? null,
    short_abandoned: volume.shortAbandoned ?? null,
    within_target: volume.withinTarget ?? null,
    asa_ms: volume.asaMs ?? null,
    longest_wait_ms: volume.longestWaitMs ?? null,
    aht_ms: volume.ahtMs ?? null,
    batch_id: batch.id,
    source_file: 'test',
    source_line: index + 1,
    version: (BigInt(batch.seq) * 2n ** 32n + BigInt(index + 1)).toString(),
  }));
  await clickhouse().insert({ table: 'interval_volumes', values, format: 'JSONEachRow' });
  await finishBatch(batch.id, volumes.length);
  return batch;
}

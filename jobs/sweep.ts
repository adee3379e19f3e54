import { pickUpForecasts } from '@/server/forecasts/run/pick-up-forecasts';
import { BATCH_LOCK_SPACE } from '@/server/ingest/batch-lock';
import { noteOlderDays } from '@/server/ingest/coverage/note-days';
import { reopenLate } from '@/server/ingest/undo/late-rows';
import { markOutdatedInsights } from '@/server/insights/mark-outdated';
import { enqueue } from '@/server/jobs/enqueue';
import { followUp } from '@/server/language-runs/run/follow-up';
import { pickUpRuns } from '@/server/language-runs/run/pick-up-runs';
import { log } from '@/server/log';
import { database } from '@/server/postgres/client';
import { Prisma } from '@/server/postgres/generated/client';
import { isAnyWaiting } from '@/server/recordings/run/claim';
import { pickUpRecordings } from '@/server/recordings/run/put-back';
import { markOlderMake } from '@/server/rollups/mark-older-make';
import { pickUpSchedules } from '@/server/rosters/run/end';

/** A running delivery says so every few seconds; after this silence its process is taken for dead if it holds no lock. */
const SILENCE_MS = 30_000;

export interface SweepReport {
  /** Deliveries whose process died. */
  interrupted: number;
  /** Uploads put back on the queue. */
  requeued: number;
  /** Deliveries that somebody wants gone and nobody takes back. */
  undoing: number;
  /** Sites with work left over that were put on the queue to be settled. */
  settling: number;
  /** Forecasts put back on the queue, or begun again. */
  forecasts: number;
  /** Rosters put back on the queue, or begun again. */
  schedules: number;
  /** Language runs put back on the queue, or taken up again. */
  runs: number;
  /** Recordings whose process died. */
  recordings: number;
  /** Sites whose insights are older than what they are made of. */
  insights: number;
}

/**
 * Finds what crashes left behind: deliveries that fell silent become `interrupted`; uploads that nobody reads are queued
 * again; deliveries that were taken back and got rows afterwards are taken back again; sites with dirty days or unsettled
 * deliveries are queued to be settled; forecasts, schedules, language runs and recordings are begun once more; what was
 * asked for during one that is over gets its own; outdated insights are queued to be refreshed. After an upgrade, days whose
 * rollups an older version made are marked to be made anew.
 * @param silenceMs how long a running delivery may say nothing
 */
export async function sweep(silenceMs = SILENCE_MS): Promise<SweepReport> {
  const interrupted = await interruptSilent(silenceMs);
  const uploads = await waitingUploads(silenceMs);
  for (const { id } of uploads) await enqueue('ingest-file', { batchId: id });
  await reopenLate();
  const undoing = await database().ingestBatch.findMany({
    where: { undoRequestedAt: { not: null }, undoneAt: null },
    select: { id: true },
  });
  for (const { id } of undoing) await enqueue('undo-batch', { batchId: id });
  await markOlderMake();
  await noteOlderDays();
  const sites = await unsettledSites();
  for (const { siteId } of sites) await enqueue('settle-site', { siteId });
  const { waiting } = await pickUpForecasts(silenceMs);
  for (const snapshotId of waiting) await enqueue('forecast-site', { snapshotId });
  const schedules = await pickUpSchedules(silenceMs);
  for (const scheduleId of schedules) await enqueue('schedule-week', { scheduleId });
  await followUp();
  const runs = await pickUpRuns(silenceMs);
  for (const runId of runs) await enqueue('language-run', { runId });
  const recordings = await pickUpRecordings(silenceMs);
  if (await isAnyWaiting()) await enqueue('transcribe', {});
  await markOutdatedInsights();
  const stale = await database().dirtyInsightDay.findMany({ distinct: ['siteId'], select: { siteId: true } });
  for (const { siteId } of stale) await enqueue('refresh-insights', { siteId });
  const report = {
    interrupted,
    requeued: uploads.length,
    undoing: undoing.length,
    settling: sites.length,
    forecasts: waiting.length,
    schedules: schedules.length,
    runs: runs.length,
    recordings,
    insights: stale.length,
  };
  if (interrupted + uploads.length + waiting.length + schedules.length + runs.length + recordings > 0)
    log().warn(report, 'picked up what was left behind');
  return report;
}

/** A process that lives, but waits for a store that is away, still holds the lock of its batch. */
async function interruptSilent(silenceMs: number): Promise<number> {
  return await database().$executeRaw(Prisma.sql`
    UPDATE "IngestBatch" SET status = 'interrupted'
    WHERE status = 'running'
      AND coalesce("heartbeatAt", "startedAt", "createdAt") < now() - make_interval(secs => ${silenceMs / 1000})
      AND pg_try_advisory_xact_lock(${BATCH_LOCK_SPACE}::int, seq)`);
}

/**
 * Uploads that wait, or were interrupted, and that nobody has touched for a while. After a day they are left to people, but
 * not what the API acknowledged.
 */
async function waitingUploads(silenceMs: number): Promise<{ id: string }[]> {
  return await database().$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT id FROM "IngestBatch"
    WHERE status IN ('queued', 'interrupted') AND "uploadPath" IS NOT NULL
      AND ("createdAt" > now() - interval '1 day' OR door = 'api')
      AND coalesce("heartbeatAt", "createdAt") < now() - make_interval(secs => ${silenceMs / 1000})`);
}

/** Sites with dirty days or unsettled deliveries that no running delivery will settle at its end. */
async function unsettledSites(): Promise<{ siteId: number }[]> {
  return await database().$queryRaw<{ siteId: number }[]>(Prisma.sql`
    SELECT id AS "siteId" FROM "Site" AS site
    WHERE NOT EXISTS (SELECT FROM "IngestBatch" WHERE "siteId" = site.id AND status = 'running')
      AND (EXISTS (SELECT FROM "DirtyDay" WHERE "siteId" = site.id)
        OR EXISTS (
          SELECT FROM "IngestBatch"
          WHERE "siteId" = site.id AND "startedAt" IS NOT NULL AND "settledAt" IS NULL AND status <> 'queued'))`);
}

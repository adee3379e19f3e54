import { z } from 'zod';
import { weightsNamed } from '@/models/weights/registry';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { database } from '@/server/postgres/client';
import { Prisma } from '@/server/postgres/generated/client';
import type { RecordingsOverview } from '../contracts/overview';
import { modelInUse } from '../settings/model-in-use';
import { readSpeechSettings } from '../settings/read-settings';

export const overviewInput = z.object({ siteId: z.int().positive() });

const HOUR_MS = 3_600_000;
/** Telephone audio as WAV: what the size of a file tells of its length where the site has none that was opened. */
const BYTES_A_MS = 16;

/** What lies on the way from recordings to text, how fast it goes, and with which model. */
export async function recordingsOverview(
  { actor }: UseCaseContext,
  { siteId }: z.output<typeof overviewInput>,
): Promise<RecordingsOverview> {
  requireSite(actor, siteId);
  requirePermission(actor, 'recordings:read');
  const [groups, lastHour, ahead, held, settings] = await Promise.all([
    database().recording.groupBy({ by: ['status'], where: { siteId }, _count: true }),
    workOfLastHour(siteId),
    audioAhead(siteId),
    heldBytes(siteId),
    readSpeechSettings(siteId),
  ]);
  const { name, missing } = await modelInUse(settings);
  const counts = { waiting: 0, running: 0, done: 0, skipped: 0, failed: 0, canceled: 0 };
  for (const { status, _count } of groups) counts[status] = _count;
  const { busyMs, ...figures } = lastHour;
  const speed = figures.audioMs > 0 && busyMs > 0 ? figures.audioMs / busyMs : null;
  return {
    counts,
    lastHour: figures,
    hoursPerHour: speed,
    ...ahead,
    secondsLeft: ahead.waitingMs === 0 ? 0 : speed === null ? null : ahead.waitingMs / speed / 1000,
    model: name === null ? null : { name, languages: [...(weightsNamed(name)?.languages ?? [])] },
    modelMissing: missing,
    heldBytes: held,
  };
}

/** More are not looked at: what the last ones tell is as good. */
const MOST_LOOKED_AT = 5000;

/** What was done in the last hour; `busyMs`: for how much of it anything was under way. */
async function workOfLastHour(siteId: number) {
  const since = Date.now() - HOUR_MS;
  const done = await database().recording.findMany({
    where: { siteId, status: 'done', finishedAt: { gte: new Date(since) } },
    select: { durationMs: true, workMs: true, finishedAt: true },
    orderBy: { finishedAt: 'desc' },
    take: MOST_LOOKED_AT,
  });
  let audioMs = 0;
  let workMs = 0;
  let busyMs = 0;
  let from = Number.POSITIVE_INFINITY;
  for (const { durationMs, workMs: worked, finishedAt } of done) {
    audioMs += durationMs ?? 0;
    workMs += worked ?? 0;
    // From the last end back: what overlaps one that was counted counts once.
    const end = Math.min(finishedAt?.getTime() ?? since, from);
    const start = Math.max(since, (finishedAt?.getTime() ?? since) - (worked ?? 0));
    busyMs += Math.max(0, end - start);
    from = Math.min(from, start);
  }
  return { recordings: done.length, audioMs, workMs, busyMs };
}

/** Audio that waits or is under way, less what of it is done. */
async function audioAhead(siteId: number): Promise<{ waitingMs: number; waitingEstimated: boolean }> {
  const [row] = await database().$queryRaw<
    { known: number; doneMs: number; unread: number; rate: number | null }[]
  >(
    Prisma.sql`
    SELECT
      coalesce(sum("durationMs") FILTER (WHERE status IN ('waiting', 'running')), 0)::float AS known,
      coalesce(sum(("progress"->>'done')::float) FILTER (WHERE status = 'running'
        AND "durationMs" IS NOT NULL AND "progress"->>'stage' = 'recognizing'), 0)::float AS "doneMs",
      coalesce(sum("sizeBytes") FILTER (
        WHERE status IN ('waiting', 'running') AND "durationMs" IS NULL), 0)::float AS unread,
      (sum("durationMs") FILTER (WHERE status = 'done')::float
        / nullif(sum("sizeBytes") FILTER (WHERE status = 'done' AND "durationMs" > 0), 0)::float) AS rate
    FROM "Recording" WHERE "siteId" = ${siteId}`,
  );
  if (!row) return { waitingMs: 0, waitingEstimated: false };
  const guessed = row.unread * (row.rate ?? 1 / BYTES_A_MS);
  return { waitingMs: Math.max(0, row.known - row.doneMs + guessed), waitingEstimated: row.unread > 0 };
}

/** A copy for listening takes 8 bytes a millisecond and channel; files of the operator's folder are not ours. */
async function heldBytes(siteId: number): Promise<number> {
  const [row] = await database().$queryRaw<{ bytes: number }[]>(Prisma.sql`
    SELECT (coalesce(sum("sizeBytes") FILTER (WHERE origin = 'upload' AND path IS NOT NULL), 0)
      + coalesce(sum(8 * 50 * length(peaks)) FILTER (WHERE playback IS NOT NULL), 0))::float AS bytes
    FROM "Recording" WHERE "siteId" = ${siteId}`);
  return row?.bytes ?? 0;
}

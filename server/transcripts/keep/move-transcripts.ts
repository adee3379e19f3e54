import { markInsightsDirty } from '@/server/insights/mark-dirty';
import { database } from '@/server/postgres/client';
import { Prisma } from '@/server/postgres/generated/client';
import type { UnsettledBatch } from '@/server/rollups/unsettled-batches';
import { hasTexts } from './has-texts';
import { misplacedByUndo, misplacedTranscripts } from './queries/misplaced-transcripts';
import { copyCorrections, copyHeads, copyReadings, copyUtterances } from './statements/move-texts';
import { withdrawHeads } from './statements/withdraw-heads';

/** Up to so many rows of deliveries, their calls are looked up one by one. */
const FEW_ROWS = 300_000;
const MOST_DAYS = 3000;
/** Their ids, days and versions are parameters of one statement. */
const AT_ONCE = 250;

interface Move {
  callId: string;
  fromDay: string;
  toDay: string;
  version: string;
  /** above every version of the call, below that of the next delivery */
  newVersion: string;
}

/**
 * Takes transcripts, with what was read in them and what people said of it, to the UTC day where their call has gone. The
 * newest transcript of a call moves; older ones on other days are withdrawn. May be cut off anywhere and run again.
 * @param days the UTC days that the deliveries touched
 * @returns how many transcripts moved
 */
export async function moveTranscripts(
  siteId: number,
  batches: readonly UnsettledBatch[],
  days: readonly string[],
): Promise<number> {
  const seqs = batches.filter(({ kind }) => kind !== 'intervals').map(({ seq }) => seq);
  if (seqs.length === 0 || !(await hasTexts(siteId))) return 0;
  const rows = batches.reduce((sum, { rowsStored }) => sum + rowsStored, 0);
  const few = rows <= FEW_ROWS && days.length <= MOST_DAYS ? (1 as const) : (0 as const);
  return moveAll(siteId, () => misplacedTranscripts({ siteId, seqs, days: [...days], few, limit: AT_ONCE }));
}

/**
 * Takes transcripts to where their calls stand once a delivery of this number does not count any more; the same otherwise.
 * Call it before the delivery's versions are forgotten.
 */
export async function moveTranscriptsBack(siteId: number, seq: number): Promise<number> {
  if (!(await hasTexts(siteId))) return 0;
  return moveAll(siteId, () => misplacedByUndo({ siteId, seq, limit: AT_ONCE }));
}

type Misplaced = Awaited<ReturnType<typeof misplacedTranscripts>>[number];

async function moveAll(siteId: number, misplaced: () => Promise<Misplaced[]>): Promise<number> {
  let moved = 0;
  for (;;) {
    const found = await misplaced();
    if (found.length === 0) return moved;
    const newest = found.filter(({ call_id }, at) => found[at - 1]?.call_id !== call_id);
    const moves = newest.flatMap(moveOf);
    await markInsightsDirty(siteId, [...new Set(found.flatMap(({ day, to_day }) => [day, to_day]))]);
    await move(siteId, moves);
    await withdrawHeads({
      siteId,
      days: found.map(({ day }) => day),
      callIds: found.map(({ call_id }) => call_id),
      versions: found.map(({ version }) => String(BigInt(version) + 1n)),
    });
    moved += moves.length;
  }
}

/** Nothing moves where a newer transcript of the call stands on its day already. */
function moveOf(row: Misplaced): Move[] {
  const [version, there] = [BigInt(row.version), BigInt(row.version_there)];
  if (row.gone_there === 0 && there >= version) return [];
  const newVersion = (version > there ? version : there) + 1n;
  return [
    {
      callId: row.call_id,
      fromDay: row.day,
      toDay: row.to_day,
      version: row.version,
      newVersion: String(newVersion),
    },
  ];
}

async function move(siteId: number, moves: readonly Move[]): Promise<void> {
  if (moves.length === 0) return;
  const params = {
    siteId,
    callIds: moves.map(({ callId }) => callId),
    fromDays: moves.map(({ fromDay }) => fromDay),
    versions: moves.map(({ version }) => version),
    toDays: moves.map(({ toDay }) => toDay),
    newVersions: moves.map(({ newVersion }) => newVersion),
  };
  await copyUtterances(params);
  await copyReadings(params);
  await copyCorrections(params);
  await moveState(siteId, moves);
  await copyHeads(params);
}

/** What PostgreSQL keeps by day. */
async function moveState(siteId: number, moves: readonly Move[]): Promise<void> {
  const callIds = moves.map(({ callId }) => callId);
  const toDays = moves.map(({ toDay }) => toDay);
  const moved = Prisma.sql`unnest(${callIds}::text[], ${toDays}::date[]) AS moved (call_id, day)`;
  await database().$transaction([
    database().$executeRaw(Prisma.sql`
      UPDATE "SealedOriginal" AS kept SET "startedOn" = moved.day FROM ${moved}
      WHERE kept."siteId" = ${siteId} AND kept."callId" = moved.call_id`),
    database().$executeRaw(Prisma.sql`
      UPDATE "LabelCorrection" AS said SET "startedOn" = moved.day FROM ${moved}
      WHERE said."siteId" = ${siteId} AND said."callId" = moved.call_id`),
  ]);
}

import type { BeatAnswer } from '@/server/jobs/beat-answer';
import { database } from '@/server/postgres/client';
import { Prisma, type Recording } from '@/server/postgres/generated/client';
import type { RecordingProgress } from '../contracts/recording';

/** A recording that this process has taken. */
export type Claimed = Omit<Recording, 'peaks'>;

/**
 * Takes the recording whose turn it is, so that no other lane, process or machine does: the most urgent, of those the one
 * that has waited longest. @returns null when none waits whose time has come
 */
export async function claimRecording(): Promise<Claimed | null> {
  const [taken] = await database().$queryRaw<{ id: string }[]>(Prisma.sql`
    UPDATE "Recording"
    SET status = 'running', attempts = attempts + 1, "startedAt" = now(), "heartbeatAt" = now(), "finishedAt" = NULL,
      reason = NULL, progress = NULL, "cancelRequestedAt" = NULL
    WHERE id = (
      SELECT id FROM "Recording"
      WHERE status = 'waiting' AND "notBefore" <= now()
      ORDER BY priority DESC, "createdAt"
      LIMIT 1
      FOR UPDATE SKIP LOCKED)
    RETURNING id`);
  if (!taken) return null;
  return database().recording.findUnique({ where: { id: taken.id }, omit: { peaks: true } });
}

/** Whether a recording waits whose time has come. */
export async function isAnyWaiting(): Promise<boolean> {
  const found = await database().recording.findFirst({
    where: { status: 'waiting', notBefore: { lte: new Date() } },
    select: { id: true },
  });
  return found !== null;
}

/** Says that a taken recording is being worked on, and how far it is. */
export async function beatRecording(
  { id, attempts }: Claimed,
  progress: RecordingProgress | null,
): Promise<BeatAnswer> {
  const [row] = await database().recording.updateManyAndReturn({
    where: { id, status: 'running', attempts },
    data: { heartbeatAt: new Date(), ...(progress ? { progress } : {}) },
    select: { cancelRequestedAt: true },
  });
  if (!row) return 'lost';
  return row.cancelRequestedAt === null ? 'go_on' : 'canceled';
}

/** Changes a recording while it is this attempt's. @returns false when somebody else has it, or took it out of the queue */
export async function changeClaimed(
  { id, attempts }: Claimed,
  data: Prisma.RecordingUpdateManyMutationInput,
): Promise<boolean> {
  const { count } = await database().recording.updateMany({
    where: { id, status: 'running', attempts },
    data,
  });
  return count > 0;
}

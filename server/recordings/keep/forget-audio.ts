import type { Transaction } from '@/server/postgres/client';
import { Prisma, type Recording } from '@/server/postgres/generated/client';
import type { RecordingStatus } from '@/server/postgres/generated/enums';
import { removeBytes } from '../drop/keep-bytes';
import { removePlayback } from '../playback/remove-playback';

/** Stands with a recording that waited when its call was erased. */
export const ERASED = 'Its call was erased on request.';

/** Files of ours that no row names any more. */
export interface Forgotten {
  /** recordings that changed */
  count: number;
  originals: string[];
  playbacks: string[];
}

export interface ForgetHow {
  /** what becomes of those that wait or are transcribed; null: only those that are over are meant */
  unfinished: { status: RecordingStatus; reason: string } | null;
  /** also where a file of the operator's folder lies, so that it is not read again */
  forgetPlaces: boolean;
}

const UNFINISHED: RecordingStatus[] = ['waiting', 'running'];

/**
 * Takes the audio of recordings out of their rows: original, copy for listening, waveform, and what an engine wrote that
 * was not said. Call it in the transaction of the act, and `removeForgotten` with what it gives when that is over: what a
 * crash in between leaves is removed by the daily cleaning.
 */
export async function forgetAudio(
  transaction: Transaction,
  where: Prisma.RecordingWhereInput,
  { unfinished, forgetPlaces }: ForgetHow,
): Promise<Forgotten> {
  const held: Prisma.RecordingWhereInput[] = [
    { playback: { not: null } },
    { path: { not: null }, ...(forgetPlaces ? {} : { origin: 'upload' }) },
  ];
  if (unfinished) held.push({ status: { in: UNFINISHED } });
  const rows = await transaction.recording.findMany({
    where: { AND: [where, { OR: held }, unfinished ? {} : { status: { notIn: UNFINISHED } }] },
    select: { id: true, origin: true, path: true, playback: true },
  });
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return { count: 0, originals: [], playbacks: [] };
  await transaction.recording.updateMany({
    where: { id: { in: ids }, ...(forgetPlaces ? {} : { origin: 'upload' }) },
    data: { path: null },
  });
  await transaction.recording.updateMany({
    where: { id: { in: ids } },
    data: { playback: null, peaks: null, muted: [], progress: Prisma.DbNull },
  });
  await transaction.$executeRaw`
    UPDATE "Recording" SET audio = jsonb_set(audio, '{dropped}', '[]')
    WHERE id = ANY(${ids}::uuid[]) AND audio IS NOT NULL`;
  if (unfinished) {
    await transaction.recording.updateMany({
      where: { id: { in: ids }, status: { in: UNFINISHED } },
      data: { ...unfinished, finishedAt: new Date(), cancelRequestedAt: null },
    });
  }
  return {
    count: ids.length,
    originals: rows.flatMap(({ origin, path }) => (origin === 'upload' && path !== null ? [path] : [])),
    playbacks: rows.flatMap(({ playback }) => (playback === null ? [] : [playback])),
  };
}

/** The same of one recording, of which the original or the copy for listening may stay. */
export async function forgetOne(
  transaction: Transaction,
  { id, origin, path, playback }: Pick<Recording, 'id' | 'origin' | 'path' | 'playback'>,
  keeps: { original: boolean; copy: boolean },
): Promise<Forgotten> {
  const original = !keeps.original && origin === 'upload' && path !== null ? [path] : [];
  const copy = !keeps.copy && playback !== null ? [playback] : [];
  if (original.length > 0) await transaction.recording.update({ where: { id }, data: { path: null } });
  if (!keeps.copy) {
    await transaction.recording.update({
      where: { id },
      data: { playback: null, peaks: null, muted: [], audio: Prisma.DbNull },
    });
  }
  return { count: 1, originals: original, playbacks: copy };
}

/** Deletes the files that `forgetAudio` took out of their rows. */
export async function removeForgotten({ originals, playbacks }: Forgotten): Promise<void> {
  for (const original of originals) await removeBytes(original);
  for (const playback of playbacks) await removePlayback(playback);
}

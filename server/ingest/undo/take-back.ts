import { rm } from 'node:fs/promises';
import path from 'node:path';
import { settleSite } from '@/server/calls/settle';
import { env } from '@/server/env';
import { AppError } from '@/server/errors';
import { database } from '@/server/postgres/client';
import { takeBackAudio, undoneTextsOf } from '@/server/recordings/keep/take-back-audio';
import { withdrawRefusedAudio } from '@/server/recordings/keep/withdraw-refused';
import { markDaysDirty } from '@/server/rollups/mark-dirty';
import { withSiteLock } from '@/server/rollups/site-lock';
import { moveTranscriptsBack } from '@/server/transcripts/keep/move-transcripts';
import { withdrawRefused } from '@/server/transcripts/keep/withdraw-refused';
import { withBatchLock } from '../batch-lock';
import { queriesOf } from '../write/insert-name';
import { rowsRemain } from './late-rows';
import { rowsOfBatch } from './queries/rows-of-batch';
import { forgetCalls } from './statements/restore-calls';
import { forgetHeads, removeUtterances } from './statements/restore-texts';
import { forgetVolumes } from './statements/restore-volumes';
import { stopInserts } from './statements/stop-inserts';
import { takeBackCalls } from './take-back-calls';
import { takeBackTexts } from './take-back-texts';
import { takeBackVolumes } from './take-back-volumes';
import { partsOf, readUndo, spanOf, type Undo, type UndoStep } from './undo-scope';

export interface TakeBackOptions {
  /** called between steps; what it throws ends the undo, which can be taken up again */
  onStep?: UndoStep;
  /** default true; false where the caller settles the site itself */
  settle?: boolean;
}

/**
 * Takes a delivery back: its rows go from the facts, and what counted before it counts again, as if it had never come,
 * whatever came before, after or meanwhile; recordings inside its files go with the texts that were made of them. May be killed anywhere and run again; days are marked dirty before and after,
 * and nobody settles the site in between. Then the site is settled. Does nothing where it is taken back already.
 * @throws AppError `not_found`, `conflict` when nobody asked for it or the file is being read, `unavailable` when a store
 *   stays away
 */
export async function takeBack(
  batchId: string,
  { onStep = () => undefined, settle = true }: TakeBackOptions = {},
): Promise<void> {
  const { siteId, seq, done } = await readUndo(batchId);
  if (!done) {
    await withBatchLock(seq, () =>
      withSiteLock(siteId, async (assertHeld) => {
        // Under the lock: another one may have ended meanwhile.
        const undo = await readUndo(batchId);
        if (undo.done) return;
        const step: UndoStep = async (name) => {
          assertHeld();
          await onStep(name);
        };
        // A process that was killed, or lost its lock, may have an insert on its way.
        await stopInserts({ queries: queriesOf(batchId) });
        await remove(undo, step);
        await requireNoRows(undo);
        await finish(undo);
      }),
    );
  }
  for (const text of await undoneTextsOf(batchId)) await takeBack(text, { onStep, settle: false });
  if (settle) await settleSite(siteId);
}

async function remove(undo: Undo, step: UndoStep): Promise<void> {
  const { siteId, kind } = undo;
  const volumeDays = kind === 'intervals' ? await takeBackVolumes(undo, step) : [];
  const textDays = kind === 'transcripts' ? await takeBackTexts(undo, step) : [];
  // Files of texts make calls, too.
  const callDays = kind === 'intervals' ? [] : await takeBackCalls(undo, step);
  if (kind !== 'intervals') await followCalls(undo, callDays);
  await step('texts-followed');
  if (kind === 'transcripts') await takeBackAudio(undo.batchId);
  await step('audio-forgotten');
  await markDaysDirty(siteId, [...volumeDays, ...callDays]);
  await forget(undo, { volumeDays, textDays, callDays });
  await step('versions-forgotten');
}

/** @throws AppError `unavailable` where rows came while the others went: whoever takes it back again finds these */
async function requireNoRows(undo: Undo): Promise<void> {
  if (!(await rowsRemain(undo))) return;
  throw new AppError('unavailable', 'Rows of this delivery arrived while it was taken back.', {
    hint: 'It is taken back once more by itself; nothing has to be done.',
  });
}

/** Transcripts stand where their calls stand now; of a call whose caller refused by what counts again, nothing is kept. */
async function followCalls(undo: Undo, days: readonly string[]): Promise<void> {
  const { siteId, batchId: id, seq } = undo;
  await moveTranscriptsBack(siteId, seq);
  const records = [{ id, seq, kind: 'calls' as const, running: false, rowsStored: 0 }];
  await withdrawRefused(siteId, records, days);
  await withdrawRefusedAudio(siteId, records, days);
}

async function forget(
  undo: Undo,
  days: { volumeDays: string[]; textDays: string[]; callDays: string[] },
): Promise<void> {
  const { siteId, seq } = undo;
  const [volumes] = (await partsOf(undo, 'interval_versions')) ?? [];
  if (volumes && days.volumeDays.length > 0) await forgetVolumes(volumes);
  if (days.textDays.length > 0) await forgetHeads({ siteId, seq, ...spanOf(days.textDays) });
  // Words whose transcript's head was never written, because the delivery was cut off before.
  const [words] = undo.kind === 'transcripts' ? await rowsOfBatch.utterances({ siteId, seq }) : [];
  if (words && words.rows > 0) await removeUtterances({ siteId, seq, first: words.first, last: words.last });
  if (days.callDays.length > 0) await forgetCalls({ siteId, seq, ...spanOf(days.callDays) });
}

/** The batch stays as a note that it was there; its bytes and its quarantined rows do not. */
async function finish({ batchId }: Undo): Promise<void> {
  const { uploadPath } = await database().ingestBatch.findUniqueOrThrow({ where: { id: batchId } });
  if (uploadPath !== null) await rm(path.join(env().CALLCAST_DATA_DIR, uploadPath), { force: true });
  const now = new Date();
  await database().$transaction([
    database().quarantinedRow.deleteMany({ where: { batchId } }),
    database().ingestBatch.update({
      where: { id: batchId },
      data: { undoneAt: now, uploadPath: null, settledAt: now },
    }),
  ]);
}

import { utteranceText } from '@/server/labelling/queries/utterance-text';
import type { Transaction } from '@/server/postgres/client';
import type { LabelCorrection } from '@/server/postgres/generated/client';
import type { CurrentReading } from './said-of';

/**
 * Makes a training example of a person's word that an intent is in a call: the utterance that was pointed at, else the one
 * that the model had taken for evidence. One example an utterance: the newest word counts.
 */
export async function learnFromCorrection(
  transaction: Transaction,
  correction: LabelCorrection,
  said: CurrentReading,
): Promise<void> {
  if (correction.kind !== 'intent') return;
  const utterance = correction.utterance ?? said.utterance;
  if (utterance === null) return;
  const { siteId, callId, label } = correction;
  const place = { siteId, callId, utterance, source: 'correction' as const };
  if (correction.verdict === 'is_not') {
    await transaction.intentExample.deleteMany({ where: { ...place, intentId: label } });
    return;
  }
  const day = correction.startedOn.toISOString().slice(0, 10);
  const [found] = await utteranceText({ siteId, callId, day, utterance });
  if (!found || found.text.trim() === '') return;
  await transaction.intentExample.deleteMany({ where: place });
  await transaction.intentExample.create({
    data: {
      ...place,
      intentId: label,
      text: found.text,
      language: found.language,
      createdBy: correction.createdBy,
    },
  });
}

/** Takes the examples of a correction away, as when it is taken back. */
export async function forgetCorrection(transaction: Transaction, undone: LabelCorrection): Promise<void> {
  if (undone.kind !== 'intent' || undone.verdict !== 'is') return;
  await transaction.intentExample.deleteMany({
    where: {
      siteId: undone.siteId,
      callId: undone.callId,
      intentId: undone.label,
      source: 'correction',
      ...(undone.utterance === null ? {} : { utterance: undone.utterance }),
    },
  });
}

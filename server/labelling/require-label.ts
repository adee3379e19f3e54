import { AppError } from '@/server/errors';
import { database } from '@/server/postgres/client';
import type { LabelKind } from '@/server/postgres/generated/enums';

const SENTIMENTS = new Set(['negative', 'neutral', 'positive']);

/**
 * Whether a label can be given at a site.
 * @throws AppError `not_found` for an intent or irritant that is not there, `invalid_input` for no sentiment
 */
export async function requireLabel(given: {
  siteId: number;
  kind: LabelKind;
  label: string;
  utterance: number | null;
}): Promise<void> {
  const { siteId, kind, label, utterance } = given;
  if (kind === 'sentiment') {
    const ofUtterance = SENTIMENTS.has(label) && utterance !== null;
    if (label === 'strong_negative' || ofUtterance) return;
    throw new AppError('invalid_input', `"${label}" is no sentiment that can be corrected.`, {
      hint: 'Give negative, neutral or positive with an utterance, or strong_negative for the call.',
    });
  }
  const where = { where: { id: label, siteId } };
  const found = UUID.test(label)
    ? kind === 'intent'
      ? await database().intent.count(where)
      : await database().irritant.count(where)
    : 0;
  if (found === 0) throw new AppError('not_found', `There is no such ${kind} at this site.`);
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

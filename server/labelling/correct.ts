import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { markInsightsDirty } from '@/server/insights/mark-dirty';
import { refreshInsights } from '@/server/insights/refresh';
import { parseInput } from '@/server/parse-input';
import { database, type Transaction } from '@/server/postgres/client';
import type { LabelCorrection } from '@/server/postgres/generated/client';
import { LabelKind } from '@/server/postgres/generated/enums';
import { findTextDay } from './find-text-day';
import { learnFromCorrection } from './learn-from-correction';
import { recountSentiment } from './recount-sentiment';
import { requireLabel } from './require-label';
import { type CurrentReading, saidOf } from './said-of';

export const correctInput = z.object({
  siteId: z.int().positive(),
  callId: z.string().min(1).max(200),
  kind: z.enum(LabelKind),
  /** Intent.id, Irritant.id; for sentiment `strong_negative`, or with an utterance `negative`, `neutral` or `positive` */
  label: z.string().min(1).max(200),
  verdict: z.enum(['is', 'is_not']),
  /** where the person sees it, from 0 */
  utterance: z.int().min(0).max(65_535).nullable().default(null),
  spanStart: z.int().min(0).nullable().default(null),
  spanEnd: z.int().min(0).nullable().default(null),
  note: z.string().trim().max(500).default(''),
});

/**
 * A person's word on a label of a call. It outranks every model, also those that read the call later; it is an example for
 * the next training; pages show it when this answers.
 * @throws AppError `not_found` for a call without transcript or an unknown label, `forbidden`
 */
export async function correctLabel(
  { actor }: UseCaseContext,
  input: z.input<typeof correctInput>,
): Promise<{ correctionId: string }> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'labels:correct');
  const correction = parseInput(correctInput, input);
  const { siteId, callId, kind, label } = correction;
  await requireLabel(correction);
  const day = await findTextDay(siteId, callId);
  const said = await saidOf({ siteId, callId, day, kind, label });
  const made = await database().$transaction(async (transaction) => {
    const row = await create(transaction, { correction, day, said, actorName: actor.name });
    await learnFromCorrection(transaction, row, said);
    await audit(transaction, actor, {
      action: 'label.correct',
      subject: `call:${callId}`,
      siteId,
      details: { kind, label, verdict: correction.verdict, correction: row.id, model: said.model },
    });
    await markInsightsDirty(siteId, [day], transaction);
    return row;
  });
  if (kind === 'sentiment') await recountSentiment({ siteId, callId, day });
  await refreshInsights(siteId, [day]);
  return { correctionId: made.id };
}

function create(
  transaction: Transaction,
  given: {
    correction: z.output<typeof correctInput>;
    day: string;
    said: CurrentReading;
    actorName: string;
  },
): Promise<LabelCorrection> {
  return transaction.labelCorrection.create({
    data: {
      ...given.correction,
      startedOn: new Date(given.day),
      model: given.said.model,
      score: given.said.score,
      createdBy: given.actorName,
    },
  });
}

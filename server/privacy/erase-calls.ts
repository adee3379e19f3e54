import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { markInsightsDirty } from '@/server/insights/mark-dirty';
import { refreshInsights } from '@/server/insights/refresh';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { callsOfRecordings } from '@/server/recordings/keep/calls-of-recordings';
import { ERASED, forgetAudio, removeForgotten } from '@/server/recordings/keep/forget-audio';
import { forgetNaming } from '@/server/recordings/named/forget-naming';
import { deleteTexts } from '@/server/transcripts/keep/statements/delete-texts';
import { withdrawHeads } from '@/server/transcripts/keep/statements/withdraw-heads';
import { callsToErase } from './queries/calls-to-erase';
import { newestHeads } from './queries/newest-heads';

export const eraseCallsInput = z
  .object({
    siteId: z.int().positive(),
    /** one call */
    callId: z.string().trim().max(200).default(''),
    /** or every call of a caller, by the pseudonym calls are stored with */
    callerKey: z
      .string()
      .trim()
      .regex(/^[0-9a-f]*$/i, 'A caller key is hexadecimal.')
      .max(64)
      .default(''),
  })
  .refine(({ callId, callerKey }) => (callId === '') !== (callerKey === ''), {
    message: 'Name a call or a caller, not both.',
  });

export const erasedSchema = z.object({
  calls: z.int(),
  transcripts: z.int(),
  originals: z.int(),
  /** of which audio was held, or that waited to be transcribed */
  recordings: z.int(),
});
export type Erased = z.infer<typeof erasedSchema>;

/**
 * Deletes what was said in a call, or in all calls of a caller: masked text, what was read in it, originals, examples,
 * corrections and recordings. The call records stay, as the law on them asks. Rows of ClickHouse are gone from every answer at once
 * and from its files by the next daily cleaning. Safe to repeat.
 * @throws AppError `not_found` when there is no such call or caller
 */
export async function eraseCalls(
  { actor }: UseCaseContext,
  input: z.input<typeof eraseCallsInput>,
): Promise<Erased> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'privacy:manage');
  const { siteId, callId, callerKey } = parseInput(eraseCallsInput, input);
  const found = await callsToErase({ siteId, callId, callerKey: callerKey.toLowerCase() });
  const recorded = await callsOfRecordings(siteId, { callId, callerKey: callerKey.toLowerCase() });
  const callIds = [...new Set([...found.map(({ call_id }) => call_id), ...recorded])];
  if (callIds.length === 0) throw new AppError('not_found', 'There is no such call or caller.');
  const days = [...new Set(found.map(({ day }) => day))];
  const heads = days.length === 0 ? [] : await newestHeads({ siteId, days, callIds });
  if (days.length > 0) await markInsightsDirty(siteId, days);
  const { erased, forgotten } = await database().$transaction(async (transaction) => {
    const where = { siteId, callId: { in: callIds } };
    const originals = await transaction.sealedOriginal.deleteMany({ where });
    await transaction.intentExample.deleteMany({ where });
    await transaction.replacedExample.deleteMany({ where });
    await transaction.labelCorrection.deleteMany({ where });
    await forgetNaming(transaction, where);
    const forgotten = await forgetAudio(transaction, where, {
      unfinished: { status: 'canceled', reason: ERASED },
      forgetPlaces: true,
    });
    const erased: Erased = {
      calls: callIds.length,
      transcripts: heads.length,
      originals: originals.count,
      recordings: forgotten.count,
    };
    await audit(transaction, actor, {
      action: 'texts.erase',
      subject: callId === '' ? `caller:${callerKey.toLowerCase()}` : `call:${siteId}/${callId}`,
      siteId,
      details: erased,
    });
    if (days.length > 0) for (const remove of deleteTexts) await remove({ siteId, days, callIds });
    await withdrawHeads({
      siteId,
      days: heads.map(({ day }) => day),
      callIds: heads.map(({ call_id }) => call_id),
      versions: heads.map(({ newest }) => String(BigInt(newest) + 1n)),
    });
    return { erased, forgotten };
  });
  await removeForgotten(forgotten);
  if (days.length > 0) await refreshInsights(siteId, days);
  return erased;
}

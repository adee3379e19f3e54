import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { requireMayUnmask } from './require-may-unmask';
import { openOriginal } from './sealed-text';

export const unmaskCallInput = z.object({
  siteId: z.int().positive(),
  callId: z.string().min(1).max(200),
  /** why it has to be seen; stands in the audit log */
  reason: z.string().trim().min(3, 'Say why: it stands in the audit log.').max(500),
});

export const unmaskedCallSchema = z.object({
  /** what was said, utterance by utterance */
  texts: z.array(z.string()),
});

/**
 * The text of a call as it was said. It is written to the audit log who saw it, and why, before it is shown.
 * @throws AppError `forbidden` for a role that may not, or a QA lead where the site's policy does not say so; `not_found`
 *   where the site keeps no original of the call
 */
export async function unmaskCall(
  { actor }: UseCaseContext,
  input: z.input<typeof unmaskCallInput>,
): Promise<z.infer<typeof unmaskedCallSchema>> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'transcripts:unmask');
  const { siteId, callId, reason } = parseInput(unmaskCallInput, input);
  return database().$transaction(async (transaction) => {
    await requireMayUnmask(actor, siteId, transaction);
    const original = await transaction.sealedOriginal.findFirst({
      where: { siteId, callId },
      orderBy: { batchSeq: 'desc' },
      select: { ciphertext: true },
    });
    if (!original) throw new AppError('not_found', 'No original text of this call is kept.');
    const texts = openOriginal(siteId, callId, original.ciphertext);
    await audit(transaction, actor, {
      action: 'transcript.unmask',
      subject: `call:${siteId}/${callId}`,
      siteId,
      details: { reason },
    });
    return { texts };
  });
}

import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { insightFilter } from '@/server/insights/insight-filter';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { findIrritant } from './find-irritant';
import { labelsOf } from './labels-of';
import { quoteView } from './quote';
import { readQuotes } from './quotes';
import { verdictsOn } from './verdicts';

export const hitsInput = insightFilter.safeExtend({
  irritantId: z.uuid(),
  /** `newest`: as quotes; `unjudged`: chosen by chance among those on which nobody has spoken yet */
  order: z.enum(['newest', 'unjudged']).default('newest'),
  limit: z.int().min(1).max(50).default(10),
});
export const hitsOutput = z.object({
  hits: z.array(quoteView),
  /** how many of its calls people have judged, and how many of those were right */
  judged: z.int(),
  right: z.int(),
});
export type IrritantHits = z.output<typeof hitsOutput>;

/**
 * Calls of a period with an irritant and the words that show it, to be read or judged. The look goes to the audit log.
 * @throws AppError `not_found`, `forbidden`
 */
export async function irritantHits(
  { actor }: UseCaseContext,
  input: z.input<typeof hitsInput>,
): Promise<IrritantHits> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'irritants:read');
  requirePermission(actor, 'transcripts:read');
  const { irritantId, order, limit, ...filter } = parseInput(hitsInput, input);
  const { siteId } = filter;
  await findIrritant(database(), siteId, irritantId);
  const [labels, verdicts] = await Promise.all([
    labelsOf(siteId, irritantId),
    verdictsOn(siteId, irritantId),
  ]);
  const hits = await readQuotes(filter, {
    irritantId,
    labels,
    without: order === 'unjudged' ? verdicts.map(({ callId }) => callId) : [],
    byChance: order === 'unjudged',
    limit,
  });
  if (hits.length > 0) {
    await database().$transaction((transaction) =>
      audit(transaction, actor, {
        action: 'irritant.quotes',
        subject: `irritant:${irritantId}`,
        siteId,
        details: { calls: hits.map(({ callId }) => callId) },
      }),
    );
  }
  const right = verdicts.filter(({ verdict }) => verdict === 'is').length;
  return { hits, judged: verdicts.length, right };
}

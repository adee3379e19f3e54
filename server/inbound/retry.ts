import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { enqueue } from '@/server/jobs/enqueue';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { findSource } from './find-source';
import { sourceInput } from './remove';
import { namedByCommandLine } from './source-view';

export const retryItemsInput = sourceInput.extend({
  /** null: all that failed */
  itemId: z.uuid().nullable().default(null),
});
const AGAIN = {
  OR: [{ status: 'failed' as const }, { status: 'taken' as const, batch: { undoneAt: { not: null } } }],
};
export const retriedItems = z.object({ changed: z.int() });

/**
 * Has files that failed tried again, or one whose delivery was taken back: objects as they are, files of a folder after
 * they went back from failed/ or done/.
 * @throws AppError `not_found`
 */
export async function retryItems(
  { actor }: UseCaseContext,
  input: z.input<typeof retryItemsInput>,
): Promise<z.output<typeof retriedItems>> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'sources:manage');
  const { siteId, sourceId, itemId } = parseInput(retryItemsInput, input);
  const { changed, lookedAtHere } = await database().$transaction(async (transaction) => {
    const source = await findSource(transaction, siteId, sourceId);
    const { count } = await transaction.inboundItem.updateMany({
      where: { sourceId, ...(itemId === null ? { status: 'failed' } : { id: itemId, ...AGAIN }) },
      data: { status: 'waiting', error: null, attempts: 0, changedAt: new Date() },
    });
    await audit(transaction, actor, {
      action: 'source.retry',
      subject: `source:${sourceId}`,
      siteId,
      details: { name: source.name, files: count },
    });
    return { changed: count, lookedAtHere: !namedByCommandLine(source) };
  });
  if (changed > 0 && lookedAtHere) await enqueue('look-at-sources', { sourceId });
  return { changed };
}

import { AppError } from '@/server/errors';
import { database } from '@/server/postgres/client';
import type { RequestRow } from './batches/batch-answer';

/** What makes two requests the same. */
export interface RequestIdentity {
  apiKeyId: string;
  name: string;
  /** hex */
  bodySha256: string;
}

/**
 * The request that a key sent under this name before; null: none. One without a name of its own, whose batch was undone
 * since, gives its name free: the same content is then a new delivery.
 * @throws AppError `conflict` when it had another body
 */
export async function namedRequest({
  apiKeyId,
  name,
  bodySha256,
}: RequestIdentity): Promise<RequestRow | null> {
  const found = await database().apiDelivery.findUnique({
    where: { apiKeyId_name: { apiKeyId, name } },
    include: { site: true, batch: true },
  });
  if (!found) return null;
  if (found.bodySha256 !== bodySha256) {
    throw new AppError('conflict', 'This Idempotency-Key came before, with another body.', {
      hint: 'Give every request a key of its own, and use it again only to send the same once more.',
    });
  }
  const mayComeAgain = found.batch?.undoRequestedAt != null && name.startsWith('content:');
  if (!mayComeAgain) return found;
  await database().apiDelivery.updateMany({ where: { id: found.id, name }, data: { name: null } });
  return null;
}

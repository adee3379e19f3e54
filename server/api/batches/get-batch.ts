import { requirePermission, type UseCaseContext } from '@/server/auth/actor';
import type { BatchAnswer } from '../contracts/answers';
import { answerOfBatch, answerOfRequest } from './batch-answer';
import { findDelivery } from './find-delivery';

/** How far what was sent is. Who may send may ask for it, too. @throws AppError `not_found`, `forbidden` */
export async function getBatch({ actor }: UseCaseContext, { id }: { id: string }): Promise<BatchAnswer> {
  if (!actor.scopes?.includes('ingest:write')) requirePermission(actor, 'ingest:read');
  const { request, batch } = await findDelivery(actor, id);
  return request ? answerOfRequest(request) : answerOfBatch(batch);
}

import { AppError } from '@/server/errors';
import type { Transaction } from '@/server/postgres/client';

/** @throws AppError `not_found` */
export async function findWebhook(transaction: Transaction, siteId: number, id: string) {
  const webhook = await transaction.webhook.findFirst({ where: { id, siteId } });
  if (webhook) return webhook;
  throw new AppError('not_found', 'There is no such webhook of this site.');
}

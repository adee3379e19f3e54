import { AppError } from '@/server/errors';
import type { Transaction } from '@/server/postgres/client';

/** @throws AppError `not_found` */
export async function findSource(transaction: Transaction, siteId: number, id: string) {
  const source = await transaction.inboundSource.findFirst({ where: { id, siteId } });
  if (source) return source;
  throw new AppError('not_found', 'There is no such source of this site.');
}

import { AppError } from '@/server/errors';
import type { Transaction } from '@/server/postgres/client';

/** @throws AppError `not_found` */
export async function findRule(transaction: Transaction, siteId: number, id: string) {
  const rule = await transaction.alertRule.findFirst({ where: { id, siteId } });
  if (rule) return rule;
  throw new AppError('not_found', 'There is no such rule of this site.');
}

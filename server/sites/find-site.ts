import { AppError } from '@/server/errors';
import type { Transaction } from '@/server/postgres/client';

/** @throws AppError `not_found`, in the same words as requireSite */
export async function findSite(transaction: Transaction, id: number) {
  const site = await transaction.site.findUnique({ where: { id } });
  if (site) return site;
  throw new AppError('not_found', `There is no site ${id} that you may see.`);
}

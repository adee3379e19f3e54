import { AppError } from '@/server/errors';
import type { Transaction } from '@/server/postgres/client';
import type { Irritant } from '@/server/postgres/generated/client';

/**
 * An irritant of a site, locked until the transaction ends where one asks for it within one.
 * @throws AppError `not_found`
 */
export async function findIrritant(
  transaction: Pick<Transaction, 'irritant'>,
  siteId: number,
  id: string,
): Promise<Irritant> {
  const irritant = await transaction.irritant.findFirst({ where: { id, siteId } });
  if (irritant) return irritant;
  throw new AppError('not_found', 'This site has no such irritant.');
}

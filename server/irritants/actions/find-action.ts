import { AppError } from '@/server/errors';
import type { Transaction } from '@/server/postgres/client';
import type { IrritantAction } from '@/server/postgres/generated/client';

/** @throws AppError `not_found` */
export async function findAction(
  transaction: Pick<Transaction, 'irritantAction'>,
  siteId: number,
  id: string,
): Promise<IrritantAction> {
  const action = await transaction.irritantAction.findFirst({ where: { id, irritant: { siteId } } });
  if (action) return action;
  throw new AppError('not_found', 'This site has no such action.');
}

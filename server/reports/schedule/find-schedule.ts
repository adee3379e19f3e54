import { AppError } from '@/server/errors';
import type { Transaction } from '@/server/postgres/client';

/** @throws AppError `not_found` */
export async function findSchedule(transaction: Transaction, siteId: number, id: string) {
  const schedule = await transaction.reportSchedule.findFirst({ where: { id, siteId } });
  if (schedule) return schedule;
  throw new AppError('not_found', 'There is no such report of this site.');
}

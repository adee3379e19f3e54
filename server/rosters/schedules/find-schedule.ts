import { AppError } from '@/server/errors';
import { database, type Transaction } from '@/server/postgres/client';
import type { StaffSchedule } from '@/server/postgres/generated/client';

/** @throws AppError `not_found` also for a roster that is not done: it is not there yet */
export async function findDoneSchedule(
  siteId: number,
  id: string,
  transaction: Transaction = database(),
): Promise<StaffSchedule> {
  const schedule = await transaction.staffSchedule.findFirst({ where: { id, siteId, status: 'done' } });
  if (schedule) return schedule;
  throw new AppError('not_found', 'There is no such roster of this site, or it is not done.');
}

import { AppError } from '@/server/errors';
import type { Transaction } from '@/server/postgres/client';
import { VERSION_COLUMNS } from './version-view';

/** @throws AppError `not_found` */
export async function findVersion(transaction: Transaction, siteId: number, id: string) {
  const version = await transaction.classifierVersion.findFirst({
    where: { id, siteId, kind: 'intent' },
    select: VERSION_COLUMNS,
  });
  if (version) return version;
  throw new AppError('not_found', 'There is no such model of this site.');
}

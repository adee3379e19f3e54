import { AppError } from '@/server/errors';
import type { Transaction } from '@/server/postgres/client';
import type { Role } from '@/server/postgres/generated/enums';
import type { SiteChoice } from './user-input';

/**
 * The rows that limit a person to some sites; none means every site.
 * @throws AppError `invalid_input` for an administrator with limits, or a site that does not exist
 */
export async function chooseSites(
  transaction: Transaction,
  role: Role,
  choice: SiteChoice,
): Promise<{ siteId: number }[]> {
  if (choice === 'all') return [];
  if (role === 'admin') {
    throw new AppError('invalid_input', 'An administrator sees every site.', {
      hint: 'Choose another role, or all sites.',
    });
  }
  const wanted = [...new Set(choice)];
  const known = await transaction.site.findMany({ where: { id: { in: wanted } }, select: { id: true } });
  if (known.length === wanted.length) return wanted.map((siteId) => ({ siteId }));
  const unknown = wanted.filter((siteId) => !known.some(({ id }) => id === siteId));
  throw new AppError('invalid_input', `There is no site ${unknown.join(', ')}.`);
}

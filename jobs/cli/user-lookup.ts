import { AppError } from '@/server/errors';
import { database } from '@/server/postgres/client';

/**
 * The account of an e-mail.
 * @throws AppError `not_found`
 */
export async function userIdOf(email: string): Promise<string> {
  const user = await database().user.findUnique({
    where: { email: email.trim().toLowerCase() },
    select: { id: true },
  });
  if (user) return user.id;
  throw new AppError('not_found', `There is no account for ${email}.`, {
    hint: '"npx callcast user list" shows all.',
  });
}

/**
 * The ids of sites that were named by code; none named: all sites.
 * @throws AppError `not_found`
 */
export async function siteIdsOf(codes: readonly string[]): Promise<'all' | number[]> {
  if (codes.length === 0) return 'all';
  const sites = await database().site.findMany({ where: { code: { in: [...codes] } } });
  const missing = codes.filter((code) => !sites.some((site) => site.code === code));
  if (missing.length === 0) return sites.map(({ id }) => id);
  throw new AppError('not_found', `There is no site ${missing.join(', ')}.`);
}

/** The codes of sites, for people. */
export async function siteCodesOf(siteIds: 'all' | readonly number[]): Promise<string> {
  if (siteIds === 'all') return 'all sites';
  const sites = await database().site.findMany({
    where: { id: { in: [...siteIds] } },
    orderBy: { code: 'asc' },
  });
  return sites.map(({ code }) => code).join(', ');
}

import { AppError } from '@/server/errors';
import { database } from '@/server/postgres/client';

/**
 * The id of a site by the code that a person typed.
 * @throws AppError `not_found`
 */
export async function siteNamed(code: string): Promise<number> {
  const site = await database().site.findUnique({ where: { code: code.toLowerCase() } });
  if (site) return site.id;
  throw new AppError('not_found', `There is no site ${code}.`, {
    hint: 'Run "npx callcast stats" for the sites that there are.',
  });
}

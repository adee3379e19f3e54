import { type Actor, requireSite, visibleSites } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { database } from '@/server/postgres/client';
import type { Site } from '@/server/postgres/generated/client';

/**
 * The site that a request is about: the one it names, or the key's own.
 * @throws AppError `not_found` for one the key may not see, `invalid_input` where none is named and the key has several
 */
export async function siteOfRequest(actor: Actor, code: string | null): Promise<Site> {
  if (code !== null) {
    const site = await database().site.findFirst({ where: { code, id: visibleSites(actor) } });
    if (site) return site;
    throw new AppError('not_found', `There is no site ${code.slice(0, 60)} that this key may see.`);
  }
  const [only, second] = await database().site.findMany({ where: { id: visibleSites(actor) }, take: 2 });
  if (only && !second) {
    requireSite(actor, only.id);
    return only;
  }
  throw new AppError('invalid_input', 'The request does not say which site it is about.', {
    hint: 'Add ?site=CODE to the address, or use a key of one site.',
  });
}

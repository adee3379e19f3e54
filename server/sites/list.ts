import { type UseCaseContext, visibleSites } from '@/server/auth/actor';
import { database } from '@/server/postgres/client';
import { type SiteView, viewSite } from './site-view';

/** The sites that the actor may see, by name. */
export async function listSites({ actor }: UseCaseContext): Promise<SiteView[]> {
  const sites = await database().site.findMany({
    where: { id: visibleSites(actor) },
    orderBy: { name: 'asc' },
  });
  return sites.map(viewSite);
}

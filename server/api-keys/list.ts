import { type UseCaseContext, visibleSites } from '@/server/auth/actor';
import { database } from '@/server/postgres/client';
import { type KeyView, viewKey } from './key-view';

/** All keys, revoked ones among them, newest first. */
export async function listApiKeys({ actor }: UseCaseContext): Promise<KeyView[]> {
  const siteId = visibleSites(actor);
  const keys = await database().apiKey.findMany({
    where: siteId.in ? { siteId } : {},
    orderBy: { createdAt: 'desc' },
  });
  return keys.map(viewKey);
}

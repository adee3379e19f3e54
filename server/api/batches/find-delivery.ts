import { type Actor, visibleSites } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { database } from '@/server/postgres/client';
import type { IngestBatch, Site } from '@/server/postgres/generated/client';
import type { RequestRow } from './batch-answer';

const WITH_SITE = { site: { select: { code: true } } } as const;

export type FoundDelivery =
  | { request: RequestRow; batch: null }
  | { request: null; batch: IngestBatch & { site: Pick<Site, 'code'> } };

/** What an answer's id names: a request, or a delivery. @throws AppError `not_found`, also for sites of others */
export async function findDelivery(actor: Actor, id: string): Promise<FoundDelivery> {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) {
    const mine = { id, siteId: visibleSites(actor) };
    const request = await database().apiDelivery.findFirst({
      where: { ...mine, kind: { not: null } },
      include: { ...WITH_SITE, batch: true },
    });
    if (request) return { request, batch: null };
    const batch = await database().ingestBatch.findFirst({ where: mine, include: WITH_SITE });
    if (batch) return { request: null, batch };
  }
  throw new AppError('not_found', 'There is no such batch that this key may see.', {
    hint: 'Requests are remembered for seven days.',
  });
}

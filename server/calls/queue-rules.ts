import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { database } from '@/server/postgres/client';

export interface QueueRule {
  code: string;
  /** As screens name it. */
  name: string;
  /** IANA name: the queue's own, or the site's. */
  timeZone: string;
  shortAbandonSeconds: number;
}

export interface SiteRules {
  siteId: number;
  siteName: string;
  /** For calls that name no queue, or one nobody has described. */
  timeZone: string;
  queues: QueueRule[];
}

/** The threshold for calls of a queue nobody has described: that of prisma/schema.prisma. */
export const DEFAULT_SHORT_ABANDON_SECONDS = 5;

/**
 * What a site's queues say about reading its calls: zones, names, thresholds.
 * @throws AppError `not_found` for a site the actor may not see
 */
export async function siteRules({ actor }: UseCaseContext, siteId: number): Promise<SiteRules> {
  requireSite(actor, siteId);
  const site = await database().site.findUnique({
    where: { id: siteId },
    include: { queues: { orderBy: { code: 'asc' } } },
  });
  if (!site) throw new AppError('not_found', `There is no site ${siteId} that you may see.`);
  return {
    siteId,
    siteName: site.name,
    timeZone: site.timeZone,
    queues: site.queues.map((queue) => ({
      code: queue.code,
      name: queue.name,
      timeZone: queue.timeZone ?? site.timeZone,
      shortAbandonSeconds: queue.shortAbandonSeconds,
    })),
  };
}

/** The IANA zone in which calls of a queue are told. */
export function zoneOfQueue(rules: SiteRules, queue: string): string {
  return rules.queues.find(({ code }) => code === queue)?.timeZone ?? rules.timeZone;
}

/** The name that screens give a queue; its code when nobody has described it. */
export function nameOfQueue(rules: SiteRules, queue: string): string {
  return rules.queues.find(({ code }) => code === queue)?.name ?? queue;
}

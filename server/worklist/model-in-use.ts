import { database } from '@/server/postgres/client';

/** What the list needs to know of the intent models of a site. */
export interface ModelInUse {
  /** Best scores from here on count. */
  threshold: number;
  /** The version that read calls before this one; null: there was none. */
  previous: string | null;
}

/** Where nothing has been trained: halfway, so that the list is of some use with models from elsewhere. */
const NO_MODEL: ModelInUse = { threshold: 0.5, previous: null };

export async function modelInUse(siteId: number): Promise<ModelInUse> {
  const versions = await database().classifierVersion.findMany({
    where: { siteId, kind: 'intent', status: { in: ['champion', 'retired'] }, promotedAt: { not: null } },
    select: { id: true, status: true, threshold: true },
    orderBy: { promotedAt: 'desc' },
    take: 2,
  });
  const champion = versions.find(({ status }) => status === 'champion');
  if (!champion) return NO_MODEL;
  const previous = versions.find(({ status }) => status === 'retired');
  return { threshold: champion.threshold, previous: previous?.id ?? null };
}

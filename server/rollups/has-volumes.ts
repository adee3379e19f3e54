import { database } from '@/server/postgres/client';

/** Whether interval volumes ever came for the site; most have call records alone. */
export async function hasVolumes(siteId: number): Promise<boolean> {
  const found = await database().ingestBatch.findFirst({
    where: { siteId, kind: 'intervals' },
    select: { id: true },
  });
  return found !== null;
}

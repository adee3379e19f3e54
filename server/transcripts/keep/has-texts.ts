import { database } from '@/server/postgres/client';

/** Whether a transcript ever came for the site; most settlings have nothing to do with texts. */
export async function hasTexts(siteId: number): Promise<boolean> {
  const found = await database().ingestBatch.findFirst({
    where: { siteId, kind: 'transcripts' },
    select: { id: true },
  });
  return found !== null;
}

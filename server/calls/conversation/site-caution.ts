import { DEALT_OUT } from '@/server/ingest/transcripts/deal-out';
import { database } from '@/server/postgres/client';

/** What of the calls of a site was not measured, in a sentence: of texts without days, which got some. '' where there are none. */
export async function siteCaution(siteId: number): Promise<string> {
  const dealt = await database().ingestBatch.findFirst({
    where: {
      siteId,
      kind: 'transcripts',
      rowsStored: { gt: 0 },
      mapping: { path: ['mapping', 'undated', 'days'], gte: 1 },
    },
    select: { id: true },
  });
  return dealt ? `Some texts of this site came without a day. ${DEALT_OUT}` : '';
}

import { z } from 'zod';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { env } from '@/server/env';
import { deliveryMapping } from '@/server/ingest/delivery-mapping';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import type { InboundSource } from '@/server/postgres/generated/client';
import { bucketSettings } from './contracts/settings';
import { openCredentials } from './credentials';
import { namedByCommandLine, type SourceView, sourceView } from './source-view';

export const listSourcesInput = z.object({ siteId: z.int().positive() });
export const listSourcesOutput = z.object({
  sources: z.array(sourceView),
  /** CALLCAST_INBOX is set, so that folders can be named */
  hasInbox: z.boolean(),
});

/** The sources of a site by name, with what became of their files. */
export async function listSources(
  { actor }: UseCaseContext,
  input: z.input<typeof listSourcesInput>,
): Promise<z.output<typeof listSourcesOutput>> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'sources:manage');
  const { siteId } = parseInput(listSourcesInput, input);
  const sources = await database().inboundSource.findMany({ where: { siteId }, orderBy: { name: 'asc' } });
  const counted = await database().inboundItem.groupBy({
    by: ['sourceId', 'status'],
    where: { source: { siteId } },
    _count: true,
    _max: { changedAt: true },
  });
  const views = sources.map((source) => {
    const own = counted.filter(({ sourceId }) => sourceId === source.id);
    const of = (status: keyof SourceView['counts']) => own.find((group) => group.status === status);
    const count = (status: keyof SourceView['counts']) => of(status)?._count ?? 0;
    return {
      ...viewOf(source),
      counts: { waiting: count('waiting'), taken: count('taken'), failed: count('failed') },
      lastTakenAt: of('taken')?._max.changedAt ?? null,
    };
  });
  return { sources: views, hasInbox: env().CALLCAST_INBOX !== undefined };
}

function viewOf(source: InboundSource): Omit<SourceView, 'counts' | 'lastTakenAt'> {
  const { id, siteId, kind, name, location, enabled, lookedAt, error, createdAt, createdBy } = source;
  return {
    ...{ id, siteId, kind, name, location, enabled, lookedAt, error, createdAt, createdBy },
    settings: bucketSettings.parse(source.settings),
    accessKeyId: source.credentials ? openCredentials(source.credentials, id).accessKeyId : null,
    mapping: source.mapping === null ? null : deliveryMapping.parse(source.mapping),
    byCommandLine: namedByCommandLine(source),
  };
}

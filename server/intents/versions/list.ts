import { z } from 'zod';
import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { findSite } from '@/server/sites/find-site';
import { suggestTraining, trainingSuggestion } from './suggest-training';
import { toVersionView, VERSION_COLUMNS, versionView } from './version-view';

export const listVersionsInput = z.object({ siteId: z.int().positive() });
export const listVersionsOutput = z.object({
  /** newest first */
  versions: z.array(versionView),
  suggestion: trainingSuggestion,
});
export type VersionList = z.output<typeof listVersionsOutput>;

const MOST = 30;

/**
 * The models that were trained for a site's intents, with their cards, and whether it is time for another.
 * @throws AppError `not_found`
 */
export async function listVersions(
  { actor }: UseCaseContext,
  input: z.input<typeof listVersionsInput>,
): Promise<VersionList> {
  requireSite(actor, input.siteId);
  const { siteId } = parseInput(listVersionsInput, input);
  await findSite(database(), siteId);
  const [versions, suggestion] = await Promise.all([
    database().classifierVersion.findMany({
      where: { siteId, kind: 'intent' },
      orderBy: { number: 'desc' },
      take: MOST,
      select: VERSION_COLUMNS,
    }),
    suggestTraining(siteId),
  ]);
  return { versions: versions.map(toVersionView), suggestion };
}

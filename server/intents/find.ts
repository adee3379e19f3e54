import { z } from 'zod';
import { type UseCaseContext, visibleSites } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';

const MOST = 8;

export const findIntentsInput = z.object({ text: z.string().trim().max(120) });
export const findIntentsOutput = z.array(
  z.object({ siteId: z.int(), siteName: z.string(), intentId: z.uuid(), name: z.string() }),
);

/** Intents in use whose name contains a text, of the sites that the actor may see; shortest names first. */
export async function findIntents(
  { actor }: UseCaseContext,
  input: z.input<typeof findIntentsInput>,
): Promise<z.output<typeof findIntentsOutput>> {
  const { text } = parseInput(findIntentsInput, input);
  const found = await database().intent.findMany({
    where: {
      siteId: visibleSites(actor),
      archivedAt: null,
      mergedIntoId: null,
      name: { contains: text.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' },
    },
    include: { site: { select: { name: true } } },
    take: 200,
  });
  return found
    .sort((a, b) => a.name.length - b.name.length || a.name.localeCompare(b.name, 'en'))
    .slice(0, MOST)
    .map(({ id, siteId, name, site }) => ({ siteId, siteName: site.name, intentId: id, name }));
}

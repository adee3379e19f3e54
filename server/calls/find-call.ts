import { z } from 'zod';
import { type UseCaseContext, visibleSites } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { sitesOfCall } from './queries/sites-of-call';

export const findCallInput = z.object({ callId: z.string().trim().min(1).max(200) });
export const findCallOutput = z.array(z.object({ siteId: z.int(), siteName: z.string() }));

/** The sites, of those the actor may see, that have a call with an id; usually none or one. */
export async function findCall(
  { actor }: UseCaseContext,
  input: z.input<typeof findCallInput>,
): Promise<z.output<typeof findCallOutput>> {
  const { callId } = parseInput(findCallInput, input);
  const sites = await database().site.findMany({
    where: { id: visibleSites(actor) },
    orderBy: { name: 'asc' },
  });
  if (sites.length === 0) return [];
  const found = await sitesOfCall({ site_ids: sites.map(({ id }) => id), call_id: callId });
  const ids = new Set(found.map(({ site_id }) => site_id));
  return sites.flatMap(({ id, name }) => (ids.has(id) ? [{ siteId: id, siteName: name }] : []));
}

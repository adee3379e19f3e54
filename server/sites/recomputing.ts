import { z } from 'zod';
import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';

export const recomputingInput = z.object({ siteId: z.int().positive() });

/** How many days of a site have figures that are still being made anew; 0: all are as new as the settings and the calls. */
export async function recomputing(
  { actor }: UseCaseContext,
  input: z.input<typeof recomputingInput>,
): Promise<{ days: number }> {
  requireSite(actor, input.siteId);
  const { siteId } = parseInput(recomputingInput, input);
  return { days: await database().dirtyDay.count({ where: { siteId } }) };
}

import { z } from 'zod';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { database } from '@/server/postgres/client';
import type { RulesView } from '../contracts/rules';
import { readRules } from './read-rules';

export const rulesInput = z.object({ siteId: z.int().positive() });

/** Which recordings of a site are transcribed, and the queues that rules can be made for. */
export async function getRules(
  { actor }: UseCaseContext,
  { siteId }: z.output<typeof rulesInput>,
): Promise<RulesView> {
  requireSite(actor, siteId);
  requirePermission(actor, 'recordings:read');
  const [rules, known] = await Promise.all([
    readRules(siteId),
    database().queue.findMany({
      where: { siteId },
      select: { code: true, name: true },
      orderBy: { code: 'asc' },
    }),
  ]);
  return { ...rules, known };
}

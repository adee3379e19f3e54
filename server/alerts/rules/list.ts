import { z } from 'zod';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { type RuleView, viewRule } from '../contracts/views';

export const listRulesInput = z.object({ siteId: z.int().positive() });

/** The rules of a site, by name. */
export async function listRules(
  { actor }: UseCaseContext,
  input: z.input<typeof listRulesInput>,
): Promise<RuleView[]> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'alerts:read');
  const { siteId } = parseInput(listRulesInput, input);
  const rules = await database().alertRule.findMany({ where: { siteId }, orderBy: { name: 'asc' } });
  return rules.map(viewRule);
}

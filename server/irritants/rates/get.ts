import { z } from 'zod';
import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { ASSUMED_RATES, type RatesView } from './rates-view';

export const getRatesInput = z.object({ siteId: z.int().positive() });

/** What an hour costs at a site, or the assumption that stands in for it. */
export async function getRates(
  { actor }: UseCaseContext,
  input: z.input<typeof getRatesInput>,
): Promise<RatesView> {
  requireSite(actor, input.siteId);
  const { siteId } = parseInput(getRatesInput, input);
  const rates = await database().costRates.findUnique({ where: { siteId } });
  if (!rates) return ASSUMED_RATES;
  const { currency, agentHour, updatedAt, updatedBy } = rates;
  return { currency, agentHour, updatedAt, updatedBy };
}

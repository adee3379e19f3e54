import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { changedFields } from '@/server/sites/changed-fields';
import { findSite } from '@/server/sites/find-site';
import { ASSUMED_RATES, currencyCode, type RatesView } from './rates-view';

export const setRatesInput = z.object({
  siteId: z.int().positive(),
  currency: currencyCode,
  /** loaded: wage, place, tools */
  agentHour: z.number().positive('An hour costs more than nothing.').max(1_000_000),
});

/**
 * Says what an hour costs at a site; every figure of money follows at once.
 * @throws AppError `not_found`, `invalid_input`
 */
export async function setRates(
  { actor }: UseCaseContext,
  input: z.input<typeof setRatesInput>,
): Promise<RatesView> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'irritants:write');
  const { siteId, currency, agentHour } = parseInput(setRatesInput, input);
  return await database().$transaction(async (transaction) => {
    await findSite(transaction, siteId);
    const before = (await transaction.costRates.findUnique({ where: { siteId } })) ?? ASSUMED_RATES;
    const values = { currency, agentHour, updatedBy: actor.name };
    const set = await transaction.costRates.upsert({
      where: { siteId },
      create: { siteId, ...values },
      update: values,
    });
    await audit(transaction, actor, {
      action: 'cost-rates.set',
      subject: `site:${siteId}`,
      siteId,
      details: {
        changes: changedFields(
          { currency: before.currency, agentHour: before.agentHour },
          { currency, agentHour },
        ),
      },
    });
    return { currency, agentHour, updatedAt: set.updatedAt, updatedBy: set.updatedBy };
  });
}

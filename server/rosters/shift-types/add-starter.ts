import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { staffingPlan } from '@/server/staffing/plan';
import { starterSet } from './starter-set';

export const addStarterInput = z.object({ siteId: z.int().positive() });
export const addStarterOutput = z.object({ added: z.int() });

/** Office hours, where no need says more. */
const USUAL = { open: 480, close: 1080 };

/**
 * Adds a starter set of shift types, cut to the hours in which the forecast week needs people. Types whose names are taken
 * stay as they are.
 * @throws AppError `not_found` for a site that is not the actor's
 */
export async function addStarterSet(
  { actor }: UseCaseContext,
  input: z.input<typeof addStarterInput>,
): Promise<{ added: number }> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'staffing:write');
  const { siteId } = parseInput(addStarterInput, input);
  const { queues, intervalMinutes } = await staffingPlan({ actor }, { siteId });
  const minutes = queues.flatMap(({ intervals }) =>
    intervals.flatMap(({ onShift, minute }) => (onShift > 0.2 ? minute : [])),
  );
  const open = minutes.length > 0 ? Math.floor(Math.min(...minutes) / 30) * 30 : USUAL.open;
  const close = minutes.length > 0 ? Math.max(...minutes) + intervalMinutes : USUAL.close;
  return database().$transaction(async (transaction) => {
    const { count } = await transaction.shiftType.createMany({
      data: starterSet(open, close).map((type) => ({ ...type, siteId })),
      skipDuplicates: true,
    });
    await audit(transaction, actor, {
      action: 'shift_type.starter_set',
      subject: `site:${siteId}`,
      siteId,
      details: { added: count },
    });
    return { added: count };
  });
}

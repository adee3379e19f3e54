import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import type { StaffingPlan } from '@/server/staffing/contracts/plan';
import { staffingPlan } from '@/server/staffing/plan';
import { type BusyHours, starterSet } from './starter-set';

export const addStarterInput = z.object({ siteId: z.int().positive() });
export const addStarterOutput = z.object({ added: z.int() });

/** Office hours, where no need says more. */
const USUAL = { open: 480, close: 1080, atNight: false };
/** Of the busiest time of day: where less is needed, it is night. */
const BUSY_SHARE = 0.25;

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
  const hours = busyHours(queues, intervalMinutes);
  return database().$transaction(async (transaction) => {
    const { count } = await transaction.shiftType.createMany({
      data: starterSet(hours).map((type) => ({ ...type, siteId })),
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

/** From when to when a site is busy on an average day, in whole half hours, and whether anybody is needed at night. */
function busyHours(queues: StaffingPlan['queues'], intervalMinutes: number): BusyHours {
  const need = new Map<number, number>();
  for (const { onShift, minute } of queues.flatMap(({ intervals }) => intervals)) {
    need.set(minute, (need.get(minute) ?? 0) + onShift);
  }
  const peak = Math.max(0, ...need.values());
  if (peak === 0) return USUAL;
  const busy = [...need].flatMap(([minute, people]) => (people >= BUSY_SHARE * peak ? minute : []));
  const open = Math.floor(Math.min(...busy) / 30) * 30;
  const close = Math.ceil((Math.max(...busy) + intervalMinutes) / 30) * 30;
  const atNight = [...need].some(([minute, people]) => people > 0 && (minute < open || minute >= close));
  return { open, close, atNight };
}

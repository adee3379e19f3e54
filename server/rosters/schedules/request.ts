import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { enqueue } from '@/server/jobs/enqueue';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { isUniqueViolation } from '@/server/postgres/unique-violation';
import { findSite } from '@/server/sites/find-site';
import { type ScheduleHead, scheduleSettings } from '../contracts/schedule';
import { toScheduleHead } from './to-schedule-head';

export const requestInput = z.object({
  siteId: z.int().positive(),
  from: z.iso.date(),
  days: z.int().min(1).max(28).default(7),
  name: z.string().trim().max(100).default(''),
  settings: scheduleSettings.prefault({}),
});

/**
 * Asks for a roster of some days; a worker makes it. One a site at a time: while one waits or runs, that one is the answer.
 * @throws AppError `not_found` for a site that is not the actor's
 */
export async function requestSchedule(
  { actor }: UseCaseContext,
  input: z.input<typeof requestInput>,
): Promise<ScheduleHead> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'staffing:write');
  const { siteId, from, days, name, settings } = parseInput(requestInput, input);
  try {
    const head = await database().$transaction(async (transaction) => {
      await findSite(transaction, siteId);
      const made = await transaction.staffSchedule.create({
        data: {
          siteId,
          activeSiteId: siteId,
          name: name || `Roster from ${from}`,
          fromDate: new Date(from),
          days,
          settings,
          createdBy: actor.name,
        },
      });
      await audit(transaction, actor, {
        action: 'schedule.request',
        subject: `schedule:${made.id}`,
        siteId,
        details: { from, days, settings },
      });
      return made;
    });
    await enqueue('schedule-week', { scheduleId: head.id });
    return toScheduleHead(head);
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const standing = await database().staffSchedule.findUnique({ where: { activeSiteId: siteId } });
    // It ended between the two: ask again.
    return standing ? toScheduleHead(standing) : requestSchedule({ actor }, input);
  }
}

import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import type { ScheduleHead } from '../contracts/schedule';
import { findDoneSchedule } from './find-schedule';
import { toScheduleHead } from './to-schedule-head';

export const publishInput = z.object({
  siteId: z.int().positive(),
  scheduleId: z.uuid(),
  /** false: takes it back */
  published: z.boolean().default(true),
});

/**
 * Publishes a roster: from now on it is what plans are held against. Of two for the same day the one published last counts.
 * @throws AppError `not_found`
 */
export async function publishSchedule(
  { actor }: UseCaseContext,
  input: z.input<typeof publishInput>,
): Promise<ScheduleHead> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'staffing:write');
  const { siteId, scheduleId: id, published } = parseInput(publishInput, input);
  return database().$transaction(async (transaction) => {
    await findDoneSchedule(siteId, id, transaction);
    const head = await transaction.staffSchedule.update({
      where: { id },
      data: published
        ? { publishedAt: new Date(), publishedBy: actor.name }
        : { publishedAt: null, publishedBy: null },
    });
    await audit(transaction, actor, {
      action: published ? 'schedule.publish' : 'schedule.unpublish',
      subject: `schedule:${id}`,
      siteId,
    });
    return toScheduleHead(head);
  });
}

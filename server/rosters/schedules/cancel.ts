import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import type { ScheduleHead } from '../contracts/schedule';
import { toScheduleHead } from './to-schedule-head';

export const cancelScheduleInput = z.object({ siteId: z.int().positive(), scheduleId: z.uuid() });

/**
 * Stops a run: at once while it waits, else within seconds; nothing of it is kept.
 * @throws AppError `not_found`, `conflict` when it is over already
 */
export async function cancelSchedule(
  { actor }: UseCaseContext,
  input: z.input<typeof cancelScheduleInput>,
): Promise<ScheduleHead> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'staffing:write');
  const { siteId, scheduleId: id } = parseInput(cancelScheduleInput, input);
  return database().$transaction(async (transaction) => {
    const now = new Date();
    const known = await transaction.staffSchedule.count({ where: { id, siteId } });
    if (known === 0) throw new AppError('not_found', 'There is no such roster of this site.');
    const waiting = await transaction.staffSchedule.updateMany({
      where: { id, status: { in: ['queued', 'interrupted'] } },
      data: { status: 'canceled', activeSiteId: null, finishedAt: now },
    });
    const running = await transaction.staffSchedule.updateMany({
      where: { id, status: 'running' },
      data: { cancelRequestedAt: now },
    });
    if (waiting.count + running.count === 0) {
      throw new AppError('conflict', 'This run is over already; there is nothing to cancel.');
    }
    await audit(transaction, actor, { action: 'schedule.cancel', subject: `schedule:${id}`, siteId });
    return toScheduleHead(await transaction.staffSchedule.findUniqueOrThrow({ where: { id } }));
  });
}

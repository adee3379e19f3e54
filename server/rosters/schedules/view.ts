import { z } from 'zod';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { type ScheduleView, scheduleResult, storedBreaks } from '../contracts/schedule';
import { findDoneSchedule } from './find-schedule';
import { toScheduleHead } from './to-schedule-head';

export const scheduleInput = z.object({ siteId: z.int().positive(), scheduleId: z.uuid() });

/**
 * A roster: who works when, and what it comes to. People of the staff without a shift stand in it, too.
 * @throws AppError `not_found`
 */
export async function viewSchedule(
  { actor }: UseCaseContext,
  input: z.input<typeof scheduleInput>,
): Promise<ScheduleView> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'rosters:read');
  const { siteId, scheduleId } = parseInput(scheduleInput, input);
  const schedule = await findDoneSchedule(siteId, scheduleId);
  const members = await database().staffMember.findMany({
    where: { group: { siteId }, OR: [{ archivedAt: null }, { shifts: { some: { scheduleId } } }] },
    include: {
      group: { select: { name: true } },
      shifts: {
        where: { scheduleId },
        include: { shiftType: { select: { name: true } } },
        orderBy: { date: 'asc' },
      },
    },
    orderBy: [{ group: { name: 'asc' } }, { name: 'asc' }],
  });
  return {
    ...toScheduleHead(schedule),
    result: scheduleResult.parse(schedule.result),
    people: members.map(({ id, code, name, group, minWeekMinutes, maxWeekMinutes, shifts }) => ({
      memberId: id,
      code,
      name,
      group: group.name,
      minWeekMinutes,
      maxWeekMinutes,
      shifts: shifts.map((shift) => ({
        id: shift.id,
        day: Math.round((shift.date.getTime() - schedule.fromDate.getTime()) / 86_400_000),
        startMinute: shift.startMinute,
        endMinute: shift.endMinute,
        shiftTypeId: shift.shiftTypeId,
        shiftType: shift.shiftType?.name ?? '',
        breaks: storedBreaks.parse(shift.breaks),
        byHand: shift.source === 'person',
      })),
    })),
  };
}

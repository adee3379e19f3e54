import { z } from 'zod';
import { checkRoster, type RosterViolation } from '@/models/staffing/schedule/check-roster';
import { countRoster } from '@/models/staffing/schedule/count-roster';
import type { RosterShift, ScheduleProblem, ShiftTypeRule } from '@/models/staffing/schedule/problem';
import { audit } from '@/server/audit';
import { type Actor, requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { addDays } from '@/server/trends/period';
import { scheduleResult, storedBreaks } from '../contracts/schedule';
import { problemOf, toStoredBreaks } from '../run/problem-of';
import { findDoneSchedule } from './find-schedule';

export const changeShiftInput = z.object({
  siteId: z.int().positive(),
  scheduleId: z.uuid(),
  memberId: z.uuid(),
  /** 0 is the roster's first */
  day: z.int().min(0).max(27),
  /** null: a day off; the breaks are placed in the middle of their times */
  shift: z.object({ shiftTypeId: z.uuid(), startMinute: z.int().min(0).max(1439) }).nullable(),
  /** true: also where a rule is broken, which is then in the audit log */
  despite: z.boolean().default(false),
  /** true: only says what it would do */
  isTrial: z.boolean().default(false),
});

export const changeShiftOutput = z.object({
  /** rules that it breaks and that were kept before */
  broken: z.array(z.string()),
  isSaved: z.boolean(),
  /** missing agent-hours before and after */
  missingHours: z.object({ before: z.number(), after: z.number() }),
  cost: z.object({ before: z.number(), after: z.number() }),
});

/**
 * Changes what one person works on one day. The rules are checked by `checkRoster`: a change that breaks one more is not
 * saved unless somebody says so. Coverage, cost and what is missing are counted anew.
 * @throws AppError `not_found` for the roster, the person or the shift type
 */
export async function changeShift(
  { actor }: UseCaseContext,
  input: z.input<typeof changeShiftInput>,
): Promise<z.output<typeof changeShiftOutput>> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'staffing:write');
  const { siteId, scheduleId, memberId, day, shift, despite, isTrial } = parseInput(changeShiftInput, input);
  const schedule = await findDoneSchedule(siteId, scheduleId);
  const result = scheduleResult.parse(schedule.result);
  const from = schedule.fromDate.toISOString().slice(0, 10);
  const problem = await problemOf(siteId, { from, days: schedule.days, ...result });
  const before = await shiftsOf(scheduleId, schedule.fromDate);
  const changed = shift && placedShift(problem, memberId, day, shift);
  if (!problem.people.some(({ id }) => id === memberId)) {
    throw new AppError('not_found', 'This person is not on the staff of this site.');
  }
  const after = [
    ...before.filter((one) => one.person !== memberId || one.day !== day),
    ...(changed ? [changed] : []),
  ];
  const broken = newlyBroken(checkRoster(problem, before), checkRoster(problem, after));
  const count = await countRoster(problem, after);
  const answer = {
    broken,
    isSaved: !isTrial && (broken.length === 0 || despite),
    missingHours: {
      before: agentHours(result.count.missing, problem),
      after: agentHours(count.missing, problem),
    },
    cost: { before: result.count.cost.total, after: count.cost.total },
  };
  if (!answer.isSaved) return answer;
  await database().$transaction(async (transaction) => {
    const date = new Date(addDays(from, day));
    await transaction.scheduledShift.deleteMany({ where: { scheduleId, memberId, date } });
    if (changed) {
      await transaction.scheduledShift.create({ data: { ...rowOf(changed, actor), scheduleId, date } });
    }
    const groups = problem.groups.map(({ name }) => name);
    await transaction.staffSchedule.update({
      where: { id: scheduleId },
      data: { result: JSON.parse(JSON.stringify({ ...result, groups, count })) },
    });
    await audit(transaction, actor, {
      action: 'schedule.change_shift',
      subject: `schedule:${scheduleId}`,
      siteId,
      details: { memberId, date: addDays(from, day), shift, broken },
    });
  });
  return answer;
}

/** A shift that a person made, as it is stored. */
function rowOf({ person, shiftType, start, end, breaks }: RosterShift, { name }: Actor) {
  return {
    memberId: person,
    shiftTypeId: shiftType,
    startMinute: start,
    endMinute: end,
    breaks: toStoredBreaks(breaks),
    source: 'person' as const,
    updatedBy: name,
  };
}

/** The shifts of a roster as the solver and the checks see them; those of a type that is gone stand with their times. */
async function shiftsOf(scheduleId: string, from: Date): Promise<RosterShift[]> {
  const rows = await database().scheduledShift.findMany({
    where: { scheduleId, member: { archivedAt: null } },
  });
  return rows.map((row) => ({
    person: row.memberId,
    day: Math.round((row.date.getTime() - from.getTime()) / 86_400_000),
    shiftType: row.shiftTypeId ?? '',
    start: row.startMinute,
    end: row.endMinute,
    breaks: storedBreaks
      .parse(row.breaks)
      .map(({ startMinute, ...rest }) => ({ ...rest, start: startMinute })),
  }));
}

function placedShift(
  problem: ScheduleProblem,
  person: string,
  day: number,
  { shiftTypeId, startMinute }: { shiftTypeId: string; startMinute: number },
): RosterShift {
  const type = problem.shiftTypes.find(({ id }) => id === shiftTypeId);
  if (!type) throw new AppError('not_found', 'There is no such shift type of this site.');
  return {
    person,
    day,
    shiftType: type.id,
    start: startMinute,
    end: startMinute + type.minutes,
    breaks: type.breaks.map((rule) => ({
      name: rule.name,
      start: middleOf(startMinute, rule, problem.intervalMinutes),
      minutes: rule.minutes,
      paid: rule.paid,
    })),
  };
}

function middleOf(start: number, rule: ShiftTypeRule['breaks'][number], interval: number): number {
  const from = start + rule.earliestAfter;
  const to = start + rule.latestAfter;
  const onMark = Math.round((from + to) / 2 / interval) * interval;
  return onMark >= from && onMark <= to ? onMark : from;
}

function newlyBroken(before: readonly RosterViolation[], after: readonly RosterViolation[]): string[] {
  const known = new Set(before.map(({ words }) => words));
  return after.flatMap(({ words }) => (known.has(words) ? [] : words));
}

function agentHours(missing: readonly (readonly number[])[], { intervalMinutes }: ScheduleProblem): number {
  return (missing.flat().reduce((sum, people) => sum + people, 0) * intervalMinutes) / 60;
}

import type { ScheduleProblem } from '@/models/staffing/schedule/problem';
import type { ScheduleProgress, ScheduleSolution } from '@/models/staffing/schedule/solve-schedule';
import { solveInThread } from '@/models/staffing/schedule/thread/solve-in-thread';
import { SYSTEM_ACTOR } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { database } from '@/server/postgres/client';
import type { StaffSchedule } from '@/server/postgres/generated/client';
import { type RosterProgress, type ScheduleResult, scheduleSettings } from '../contracts/schedule';
import { problemOf, toStoredBreaks } from './problem-of';
import { type Requirement, requirementOf } from './requirement-of';
import { storeShifts } from './store-shifts';

interface MakeScheduleOptions {
  signal: AbortSignal;
  onProgress(progress: RosterProgress): void;
}

/**
 * Makes a claimed schedule: reads the need and the staff, solves, writes the shifts, and, in the same transaction, says that
 * it is done. Meant for a process of its own.
 * @throws AppError `conflict` without a forecast, people or shift types, or when another process has taken it over
 */
export async function makeSchedule(id: string, { signal, onProgress }: MakeScheduleOptions): Promise<void> {
  const head = await database().staffSchedule.findUniqueOrThrow({ where: { id } });
  const settings = scheduleSettings.parse(head.settings);
  onProgress(progressAt('read'));
  const from = head.fromDate.toISOString().slice(0, 10);
  const requirement = await requirementOf(SYSTEM_ACTOR, head.siteId, { from, days: head.days, settings });
  await requireStaff(head.siteId);
  const problem = await problemOf(head.siteId, {
    from,
    days: head.days,
    ...requirement,
    requirement: requirement.queues,
  });
  const solution = await solveInThread(problem, {
    timeLimitSeconds: settings.timeLimitSeconds,
    gap: settings.gap,
    signal,
    onProgress: (progress) => onProgress(toProgress(progress)),
  });
  signal.throwIfAborted();
  onProgress(progressAt('write'));
  await complete(head, problem, requirement, solution);
}

async function requireStaff(siteId: number): Promise<void> {
  const [people, shiftTypes] = await Promise.all([
    database().staffMember.count({ where: { archivedAt: null, group: { siteId } } }),
    database().shiftType.count({ where: { siteId, archivedAt: null } }),
  ]);
  if (people === 0)
    throw new AppError('conflict', 'Nobody is on the staff.', {
      hint: 'Take people from the call log, or bring them in from a file.',
    });
  if (shiftTypes === 0)
    throw new AppError('conflict', 'There are no shift types.', { hint: 'Begin with the starter set.' });
}

async function complete(
  head: StaffSchedule,
  problem: ScheduleProblem,
  { queues, intervalMinutes, currency, agentHour }: Requirement,
  solution: ScheduleSolution,
): Promise<void> {
  const { cost, staff, missing, unmet, fairness, bound, seconds, contradictions } = solution;
  const result: ScheduleResult = {
    intervalMinutes,
    currency,
    agentHour,
    requirement: queues,
    groups: problem.groups.map(({ name }) => name),
    bound,
    seconds,
    contradictions,
    count: { cost, staff, missing, unmet, fairness },
  };
  await database().$transaction(async (transaction) => {
    const { count } = await transaction.staffSchedule.updateMany({
      where: { id: head.id, status: 'running', attempts: head.attempts, cancelRequestedAt: null },
      data: {
        status: 'done',
        activeSiteId: null,
        finishedAt: new Date(),
        error: null,
        result: JSON.parse(JSON.stringify(result)),
      },
    });
    if (count === 0)
      throw new AppError('conflict', 'This schedule was canceled, or is being made by another process.');
    await storeShifts(
      transaction,
      head.id,
      solution.shifts.map((shift) => ({ ...shift, breaks: toStoredBreaks(shift.breaks) })),
      problem.start,
    );
  });
}

function progressAt(stage: 'read' | 'write'): RosterProgress {
  return {
    stage,
    done: stage === 'read' ? 0 : 1,
    total: 1,
    detail: '',
    secondsLeft: null,
    cost: null,
    bound: null,
  };
}

function toProgress({ stage, seconds, timeLimitSeconds, cost, bound }: ScheduleProgress): RosterProgress {
  return {
    stage,
    done: Math.min(timeLimitSeconds, Math.round(seconds)),
    total: timeLimitSeconds + 1,
    detail: '',
    secondsLeft: Math.max(0, timeLimitSeconds - seconds),
    cost,
    bound,
  };
}

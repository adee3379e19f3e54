import { z } from 'zod';
import { type ScheduleProblem, scheduleProblem } from '@/models/staffing/schedule/problem';
import { database } from '@/server/postgres/client';
import { storedBreaks } from '../contracts/schedule';
import { availability, skill } from '../contracts/staff';

const rules = z.array(
  z.object({
    name: z.string(),
    minutes: z.int(),
    paid: z.boolean(),
    earliestAfter: z.int(),
    latestAfter: z.int(),
  }),
);

interface Asked {
  from: string;
  days: number;
  intervalMinutes: 15 | 30 | 60;
  requirement: readonly { queue: string; people: readonly number[] }[];
  /** the site's rate, for groups without one */
  agentHour: number;
}

/** Cost of a missing agent-hour in hours of an agent: the first tenth of the need, up to a quarter, all above. */
const SHORTFALL = [
  { upTo: 0.1, hours: 2.5 },
  { upTo: 0.25, hours: 5 },
  { upTo: null, hours: 10 },
] as const;

/** A schedule as the solver and the checks see it: the staff and shift types of today, and a requirement. */
export async function problemOf(siteId: number, asked: Asked): Promise<ScheduleProblem> {
  const [groups, shiftTypes] = await Promise.all([
    database().staffGroup.findMany({
      where: { siteId },
      orderBy: { name: 'asc' },
      include: { members: { where: { archivedAt: null }, orderBy: { code: 'asc' } } },
    }),
    database().shiftType.findMany({ where: { siteId, archivedAt: null }, orderBy: { name: 'asc' } }),
  ]);
  const typeIds = new Set(shiftTypes.map(({ id }) => id));
  return scheduleProblem.parse({
    start: asked.from,
    days: asked.days,
    intervalMinutes: asked.intervalMinutes,
    requirement: asked.requirement.map(({ queue, people }) => ({ queue, people: [...people] })),
    shiftTypes: shiftTypes.map((type) => ({
      id: type.id,
      name: type.name,
      firstStart: type.firstStartMinute,
      lastStart: type.lastStartMinute,
      startEvery: type.startEveryMinutes,
      minutes: type.minutes,
      weekdays: type.weekdays,
      breaks: rules.parse(type.breaks),
    })),
    groups: groups.map(({ name, skills, agentHour }) => ({
      name,
      queues: z
        .array(skill)
        .parse(skills)
        .map(({ queue }) => queue),
      hourCost: agentHour ?? asked.agentHour,
    })),
    people: groups.flatMap(({ name: group, members }) =>
      members.map((member) => {
        const { off = [], ...spans } = availability.parse(member.availability) ?? {};
        return {
          id: member.id,
          name: member.name,
          group,
          minMinutes: member.minWeekMinutes,
          maxMinutes: member.maxWeekMinutes,
          maxDays: member.maxDaysAWeek,
          minRest: member.minRestMinutes,
          available: Object.keys(spans).length > 0 ? spans : null,
          off,
          shiftTypes: member.shiftTypeIds.filter((id) => typeIds.has(id)),
        };
      }),
    ),
    costs: {
      understaffing: SHORTFALL.map(({ upTo, hours }) => ({ upTo, hour: hours * asked.agentHour })),
      missingHour: 5 * asked.agentHour,
      overstaffing: 0.05 * asked.agentHour,
    },
  });
}

/** Breaks as they are stored and as the solver places them: the same, but for a name. */
export function toStoredBreaks(
  breaks: readonly { name: string; start: number; minutes: number; paid: boolean }[],
) {
  return storedBreaks.parse(breaks.map(({ start, ...rest }) => ({ ...rest, startMinute: start })));
}

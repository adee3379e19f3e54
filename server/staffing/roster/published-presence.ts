import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { database } from '@/server/postgres/client';
import { addDays, daysOf, type Period } from '@/server/trends/period';
import type { StaffingDemand } from '../contracts/demand';

const skills = z.array(z.object({ queue: z.string() }));
const breaks = z.array(z.object({ startMinute: z.number(), minutes: z.number() }));

/** The groups of a site, and whom published rosters have on shift and off break, in people by interval. */
export async function publishedPresence(
  siteId: number,
  timeZone: string,
  period: Period,
  intervalMinutes: number,
): Promise<Pick<StaffingDemand, 'groups' | 'rosters'>> {
  const [groups, schedules] = await Promise.all([
    database().staffGroup.findMany({ where: { siteId }, orderBy: { name: 'asc' } }),
    database().staffSchedule.findMany({
      where: { siteId, publishedAt: { not: null }, fromDate: { lte: new Date(period.to) } },
      orderBy: { publishedAt: 'desc' },
      select: { id: true, name: true, fromDate: true, days: true },
    }),
  ]);
  const rosters = rostersOfDays(schedules, { from: addDays(period.from, -1), to: period.to });
  const shifts = await database().scheduledShift.findMany({
    where: { OR: rosters.map(({ date, id }) => ({ scheduleId: id, date: new Date(date) })) },
    include: { member: { select: { groupId: true } } },
  });
  const onShift = new Map(groups.map(({ id }) => [id, new Map<number, number>()]));
  for (const shift of shifts) {
    const people = onShift.get(shift.member.groupId);
    if (people) addShift(people, shift, { timeZone, intervalMinutes });
  }
  return {
    rosters: rosters.filter(({ date }) => date >= period.from).map(({ date, name }) => ({ date, name })),
    groups: groups.map(({ id, name, skills: stored }) => ({
      name,
      queues: skills.parse(stored).map(({ queue }) => queue),
      onShift: [...(onShift.get(id) ?? [])].sort(([one], [other]) => one - other),
    })),
  };
}

interface PublishedRoster {
  id: string;
  name: string;
  fromDate: Date;
  days: number;
}

/** The roster of each day: of several the one that was published last. */
function rostersOfDays(schedules: readonly PublishedRoster[], period: Period) {
  return daysOf(period).flatMap((date) => {
    const roster = schedules.find(({ fromDate, days }) => {
      const first = fromDate.toISOString().slice(0, 10);
      return first <= date && date < addDays(first, days);
    });
    return roster ? [{ date, id: roster.id, name: roster.name }] : [];
  });
}

/** Adds the presence of one shift, breaks left out, in shares of an interval. */
function addShift(
  people: Map<number, number>,
  shift: { date: Date; startMinute: number; endMinute: number; breaks: unknown },
  { timeZone, intervalMinutes }: { timeZone: string; intervalMinutes: number },
): void {
  const midnight = Temporal.PlainDate.from(shift.date.toISOString().slice(0, 10)).toPlainDateTime();
  const instant = (minute: number) =>
    midnight.add({ minutes: minute }).toZonedDateTime(timeZone).epochMilliseconds / 1000;
  const spans: [from: number, to: number, sign: number][] = [
    [instant(shift.startMinute), instant(shift.endMinute), 1],
    ...breaks
      .parse(shift.breaks)
      .map(({ startMinute, minutes }): [number, number, number] => [
        instant(startMinute),
        instant(startMinute + minutes),
        -1,
      ]),
  ];
  const step = intervalMinutes * 60;
  for (const [from, to, sign] of spans) {
    // Intervals begin at the local midnight, which zones of quarter hours have at an odd instant.
    for (let start = from - ((from - instant(0)) % step); start < to; start += step) {
      const share = (Math.min(to, start + step) - Math.max(from, start)) / step;
      people.set(start, (people.get(start) ?? 0) + sign * share);
    }
  }
}

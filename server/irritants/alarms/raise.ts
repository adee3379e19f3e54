import type { Alarm } from '@/models/irritants/alarms/daily-counts';
import { findAlarms } from '@/models/irritants/alarms/find-alarms';
import { database } from '@/server/postgres/client';
import { addDays, daysOf, weekdayOf } from '@/server/trends/period';
import { irritantDays } from '../queries/irritant-days';
import { textRange } from '../queries/text-range';

/** What an alarm looks back on, and the days that a delivery may bring at once. */
const PAST_DAYS = 72;
const FRESH_DAYS = 7;
/** An alarm that is up again within so many days is the same one. */
const SAME_RISE_DAYS = 7;

const ALL = {
  queues: [],
  types: [],
  agentGroups: [],
  directions: [],
  intents: [],
  irritants: [],
  languages: [],
  agents: [],
};

/**
 * Looks at the last days of a site for irritants that came up or rose, and writes down what it finds: a rise that goes on
 * is one alarm, whose figures grow. Days and shares are those of calls that were searched.
 * @returns how many new alarms there are
 */
export async function raiseAlarms(siteId: number): Promise<number> {
  const irritants = await database().irritant.findMany({
    where: { siteId, status: { in: ['candidate', 'confirmed'] } },
    select: { id: true },
  });
  const [range] = await textRange({ siteId });
  if (irritants.length === 0 || !range || range.searched === 0) return 0;
  const to = range.last_day;
  const from = addDays(to, 1 - PAST_DAYS - FRESH_DAYS);
  const rows = await irritantDays({ siteId, from, to, ...ALL });
  const days = daysOf({ from, to });
  const countsOf = (id: string): number[] => {
    const row = rows.find(({ irritant }) => irritant === id);
    const calls = new Map(row?.dates.map((date, index) => [date, row.calls[index] ?? 0]));
    return days.map((day) => calls.get(day) ?? 0);
  };
  const totals = countsOf('');
  const season = days.map((day) => weekdayOf(day) - 1);
  const counts = irritants.map(({ id }) => ({ id, counts: countsOf(id) }));
  let made = 0;
  for (let end = days.length - FRESH_DAYS + 1; end <= days.length; end += 1) {
    const alarms = findAlarms({
      season: season.slice(0, end),
      totals: totals.slice(0, end),
      irritants: counts.map(({ id, counts: own }) => ({ id, counts: own.slice(0, end) })),
    });
    for (const alarm of alarms) made += await keepAlarm(siteId, alarm, days);
  }
  return made;
}

async function keepAlarm(siteId: number, alarm: Alarm, days: readonly string[]): Promise<0 | 1> {
  const since = days[alarm.since];
  const seenOn = days[alarm.period];
  if (since === undefined || seenOn === undefined) return 0;
  const { id: irritantId, kind, observed, expected, p, sentence } = alarm;
  const figures = { observed, expected, detail: { p, sentence, seenOn } };
  const standing = await database().irritantAlarm.findFirst({
    where: { siteId, irritantId, day: { gte: new Date(addDays(since, -SAME_RISE_DAYS)) } },
    orderBy: { day: 'desc' },
  });
  if (!standing) {
    const day = new Date(since);
    // Two workers may look at once.
    await database().irritantAlarm.upsert({
      where: { irritantId_kind_day: { irritantId, kind, day } },
      create: { siteId, irritantId, kind, day, ...figures },
      update: figures,
    });
    return 1;
  }
  // Days looked at again say nothing new; only later ones do. Of a rise that goes on the first day stays.
  const { seenOn: before } = standing.detail as { seenOn?: string };
  const sameStart = standing.day.getTime() === Date.parse(since);
  if (sameStart && (before === undefined || before <= seenOn)) {
    await database().irritantAlarm.update({ where: { id: standing.id }, data: figures });
  }
  return 0;
}

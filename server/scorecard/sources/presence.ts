import { presenceByInterval } from '@/server/staffing/queries/presence';
import { publishedPresence } from '@/server/staffing/roster/published-presence';
import type { Period } from '@/server/trends/period';
import type { Reading, Readings, ScorecardFilter } from '../contracts';
import { courseOf, dayNear, ratioOf } from './course';

const DAY_MINUTES = 1440;
const ROSTER_MINUTES = 15;
const SECONDS_AN_HOUR = 3600;
/** Less says nothing about how busy people were. */
const LEAST_HOURS = 1;

interface PresentDay {
  date: string;
  present: number;
  handling: number;
}

/** Agents as the calls show them, of all together and never by person: how busy they were, and whether the roster was kept. */
export async function readPresence(
  filter: ScorecardFilter,
  comparison: Period | null,
  timeZone: string,
): Promise<Readings> {
  const { siteId } = filter;
  const period = { from: filter.from, to: filter.to };
  const narrowed = filter.types.length + filter.agentGroups.length + filter.directions.length > 0;
  const ask = async (span: Period): Promise<PresentDay[]> => {
    const rows = await presenceByInterval({ siteId, ...span, minutes: DAY_MINUTES });
    return rows
      .filter(({ queue }) => filter.queues.length === 0 || filter.queues.includes(queue))
      .map(({ start, present_seconds, handling_seconds }) => ({
        date: dayNear(start, timeZone),
        present: present_seconds,
        handling: handling_seconds,
      }));
  };
  const [now, before] = narrowed
    ? [[], []]
    : await Promise.all([ask(period), comparison ? ask(comparison) : []]);
  const whole = filter.queues.length === 0 && !narrowed;
  const ratio = ratioOf<PresentDay>(
    ({ handling }) => handling,
    ({ present }) => present,
  );
  const occupancy = (days: readonly PresentDay[]) => (hoursOf(days) < LEAST_HOURS ? null : ratio(days));
  return {
    occupancy: {
      value: occupancy(now),
      before: occupancy(before),
      points: courseOf(period, now, ratio),
      why: narrowed
        ? 'Agents are present for queues, not for types, groups or directions of calls: take those filters away.'
        : now.length > 0
          ? 'Fewer than one hour of agents is known in this period.'
          : 'The records do not say which agent took a call: map the agent on Data (they are counted, never shown by person).',
      note: noteOf(now, occupancy(now)),
    },
    rosterKept: whole
      ? await readRoster(siteId, { period, comparison, timeZone }, { now, before })
      : unknownRoster('The roster is of all queues together: take the filters away.'),
  };
}

const hoursOf = (days: readonly PresentDay[]): number =>
  days.reduce((sum, { present }) => sum + present, 0) / SECONDS_AN_HOUR;

/** What occupancy stands on; few hours say little. */
function noteOf(days: readonly PresentDay[], occupancy: number | null): string {
  const hours = Math.round(hoursOf(days));
  const overlap = (occupancy ?? 0) > 1 ? ' Above 100% because calls of an agent overlap in the records.' : '';
  return `Of ${hours.toLocaleString('en')} agent ${hours === 1 ? 'hour' : 'hours'}: from the first to the last call of a day, without gaps of more than half an hour.${overlap}`;
}

const unknownRoster = (why: string): Reading => ({ value: null, before: null, points: [], why, note: '' });

interface Spans {
  period: Period;
  comparison: Period | null;
  timeZone: string;
}

/** Hours present for hours on published rosters, of the days that have one. */
async function readRoster(
  siteId: number,
  { period, comparison, timeZone }: Spans,
  presence: { now: PresentDay[]; before: PresentDay[] },
): Promise<Reading> {
  const ask = async (span: Period, present: readonly PresentDay[]) => {
    const { groups, rosters } = await publishedPresence(siteId, timeZone, span, ROSTER_MINUTES);
    const dates = new Set(rosters.map(({ date }) => date));
    const days = present.filter(({ date }) => dates.has(date)).map((day) => ({ ...day, planned: 0 }));
    const seconds = ROSTER_MINUTES * 60;
    for (const [start, people] of groups.flatMap(({ onShift }) => onShift)) {
      const date = dayNear(start - 12 * SECONDS_AN_HOUR, timeZone);
      if (dates.has(date)) days.push({ date, present: 0, handling: 0, planned: people * seconds });
    }
    return days;
  };
  const kept = ratioOf<PresentDay & { planned: number }>(
    ({ present }) => present,
    ({ planned }) => planned,
  );
  const [now, before] = await Promise.all([
    ask(period, presence.now),
    comparison ? ask(comparison, presence.before) : [],
  ]);
  return {
    value: presence.now.length === 0 ? null : kept(now),
    before: presence.before.length === 0 ? null : kept(before),
    points: courseOf(period, now, kept),
    why: 'No published roster covers a day of this period whose calls say who took them: publish one on Staffing, Roster.',
    note: 'Who is present without taking a call is not seen.',
  };
}

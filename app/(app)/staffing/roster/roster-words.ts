import type { Format } from '@/app/_ui/format';
import type { RosterProgress, ScheduleResult, ScheduleView } from '@/server/rosters/contracts/schedule';
import { addDays } from '@/server/trends/period';

/** Minutes since midnight as 08:30. */
export function clockText(minute: number): string {
  const inDay = minute % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}

/** An amount of the site's currency, rounded to what matters. */
export function moneyText(format: Format, currency: string, value: number): string {
  return new Intl.NumberFormat(format.locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 0,
  }).format(value);
}

/** Share of the needed agent-hours that the roster has. */
function coveredShare({ requirement, count }: ScheduleResult): number {
  const need = requirement.flatMap(({ people }) => people).reduce((sum, people) => sum + people, 0);
  const missing = count.missing.flat().reduce((sum, people) => sum + people, 0);
  return need > 0 ? 1 - missing / need : 1;
}

/** (cost − bound) / cost: how far from the best possible at most. */
function gapOf({ count, bound }: ScheduleResult): number {
  return count.cost.total > 0 ? Math.max(0, count.cost.total - bound) / count.cost.total : 0;
}

/** As "Week of 22 Nov: 34 people cover 97.0% of the need; Monday 10:00–12:00 lacks 4; cost €41,200, within 1.3% …". */
export function rosterSentence(format: Format, roster: ScheduleView, result: ScheduleResult): string {
  const people = roster.people.filter(({ shifts }) => shifts.length > 0).length;
  const [worst] = result.count.unmet;
  const lacking = worst
    ? `${weekdayName(format, worst.date)} ${clockText(worst.fromMinute)}–${clockText(worst.toMinute)} lacks ${format.count(worst.people)}`
    : 'nobody is missing';
  const span =
    roster.days === 7
      ? `Week of ${format.shortDay(roster.from)}`
      : format.dayRange(roster.from, addDays(roster.from, roster.days - 1));
  const wages = moneyText(format, result.currency, result.count.cost.wages);
  return `${span}: ${people === 1 ? '1 person covers' : `${format.count(people)} people cover`} ${format.percent(coveredShare(result))} of the need; ${lacking}; wages ${wages}, the whole within ${format.percent(gapOf(result))} of the best possible.`;
}

/** The long name of a date's weekday. */
function weekdayName(format: Format, date: string): string {
  return new Intl.DateTimeFormat(format.locale, { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T12:00:00Z`),
  );
}

const STAGES: Record<RosterProgress['stage'], string> = {
  read: 'Reading the need and the staff',
  search: 'Counting shifts',
  names: 'Giving shifts to people',
  improve: 'Planning a few people at a time anew',
  fairness: 'Sharing late and weekend work',
  write: 'Writing',
};

/** Where a run is: its stage, the best cost so far and how close to the best possible that is. */
export function runWords(format: Format, progress: RosterProgress | null): string {
  if (!progress) return 'Waiting for a worker';
  const { stage, cost, bound, secondsLeft } = progress;
  const parts = [STAGES[stage]];
  if (cost !== null && bound !== null && cost > 0) {
    parts.push(`within ${format.percent(Math.max(0, cost - bound) / cost)} of the best possible`);
  }
  if (secondsLeft !== null) parts.push(`${Math.ceil(secondsLeft)} s left at most`);
  return parts.join(', ');
}

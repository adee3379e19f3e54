import { clockTime } from '@/app/_filters/calls-link';
import type { Format } from '@/app/_ui/format';
import type { TodayQueue } from '@/server/staffing/contracts/today';
import { type DayRow, dayRows } from './day-rows';

/** Below this a difference from the plan is chance. */
const NOTABLE = 0.02;
/** A queue with this share of the difference is where it comes from. */
const ALL = 0.85;
const MOST = 0.5;

/** "12% over plan since 9:00, all in 'outage'; expect 68% service level at noon." */
export function todaySentence(format: Format, queues: readonly TodayQueue[], target: number | null): string {
  const rows = dayRows(queues);
  if (!rows.some(({ open }) => open)) return 'Nothing is open on this day.';
  const coming = comingWords(rows, target);
  const past = pastWords(format, queues, rows);
  return past ? `${past}; ${coming}.` : `${coming.charAt(0).toUpperCase()}${coming.slice(1)}.`;
}

function pastWords(format: Format, queues: readonly TodayQueue[], rows: readonly DayRow[]): string | null {
  const come = rows.filter(({ actual, open }) => actual !== null && open);
  const first = come[0];
  if (!first) return null;
  const planned = come.reduce((sum, row) => sum + row.planned, 0);
  const actual = come.reduce((sum, row) => sum + (row.actual ?? 0), 0);
  if (planned <= 0) return null;
  const over = actual / planned - 1;
  const since = `since ${clockTime(first.minute)}`;
  if (Math.abs(over) < NOTABLE) return `As planned ${since}`;
  const where = queues.length > 1 ? culprit(queues, actual - planned) : '';
  return `${format.percent(Math.abs(over)).replace('.0', '')} ${over > 0 ? 'over' : 'under'} plan ${since}${where}`;
}

/** The queue that most of the difference comes from. */
function culprit(queues: readonly TodayQueue[], difference: number): string {
  const parts = queues.map(({ name, intervals }) => ({
    name,
    share:
      intervals.reduce((sum, { actual, planned }) => sum + (actual === null ? 0 : actual - planned), 0) /
      difference,
  }));
  const most = parts.reduce(
    (one, other) => (other.share > one.share ? other : one),
    parts[0] ?? { name: '', share: 0 },
  );
  if (most.share >= ALL) return `, all in “${most.name}”`;
  return most.share >= MOST ? `, mostly in “${most.name}”` : '';
}

function comingWords(rows: readonly DayRow[], target: number | null): string {
  const coming = rows.flatMap(({ minute, open, expectedServiceLevel, expected }) =>
    open && expectedServiceLevel !== null && (expected ?? 0) >= 1
      ? [{ minute, level: expectedServiceLevel }]
      : [],
  );
  const worst = coming.reduce<{ minute: number; level: number } | null>(
    (one, other) => (one === null || other.level < one.level ? other : one),
    null,
  );
  if (!worst) return 'no calls are expected any more';
  const at = worst.minute === 720 ? 'noon' : clockTime(worst.minute);
  const level = `${Math.round(worst.level * 100)}% service level`;
  return target !== null && worst.level >= target
    ? `expect ${level} or more in every interval to come`
    : `expect ${level} at ${at}`;
}

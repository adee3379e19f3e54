const DAY_MS = 86_400_000;
/** A weekday is judged by its last occurrences… */
export const LOOK_BACK_WEEKS = 4;
/** …of which so many must have rows for one without to be a gap. */
const USUAL = 3;
/** Who delivered on so many different days delivers regularly: then silence after the last of them is a gap, too. */
const REGULAR_DELIVERIES = 3;

/** What is known of a source when its gaps are looked for. All days are UTC, YYYY-MM-DD. */
export interface SourceHistory {
  /** days with rows, from LOOK_BACK_WEEKS before the period on */
  days: ReadonlySet<string>;
  /** different days on which it delivered */
  deliveredOn: number;
}

/**
 * Days of a period on which a source that usually has rows has none. Usually: on at least three of the four same weekdays
 * before it, so that weekends are no gaps where nobody works on them, and a source that was switched off is told of for
 * two weeks. Silence after its last day is a gap only where it delivers regularly: one file of last year has none.
 * @param lastOver the last day that is over: a day under way is no gap
 */
export function gapsOf(
  { days, deliveredOn }: SourceHistory,
  { from, to, lastOver }: { from: string; to: string; lastOver: string },
): string[] {
  const newest = [...days].sort().at(-1);
  if (newest === undefined) return [];
  const until = deliveredOn >= REGULAR_DELIVERIES ? lastOver : newest;
  const gaps: string[] = [];
  const last = Math.min(Date.parse(to), Date.parse(until), Date.parse(lastOver));
  for (let at = Date.parse(from); at <= last; at += DAY_MS) {
    if (!days.has(dateOf(at)) && sameWeekdaysBefore(at).filter((day) => days.has(day)).length >= USUAL) {
      gaps.push(dateOf(at));
    }
  }
  return gaps;
}

function sameWeekdaysBefore(at: number): string[] {
  return Array.from({ length: LOOK_BACK_WEEKS }, (_, week) => dateOf(at - (week + 1) * 7 * DAY_MS));
}

export function dateOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

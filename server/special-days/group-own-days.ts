import { isDeepStrictEqual } from 'node:util';
import type { SpecialDay } from '@/server/postgres/generated/client';
import { spansOfDay } from '@/server/sites/opening-hours';
import { addDays } from '@/server/trends/period';
import { dayOf } from './day-column';
import { OWN_DAY_KINDS, type OwnDayView } from './special-day-view';

/** Stored days as people entered them: days in a row that are the same in all else are one entry. By date. */
export function groupOwnDays(stored: readonly SpecialDay[]): OwnDayView[] {
  const groups: OwnDayView[] = [];
  for (const row of stored.toSorted((a, b) => a.date.getTime() - b.date.getTime())) {
    const day = viewDay(row);
    const open = groups.find((group) => addDays(group.to, 1) === day.from && isSame(group, day));
    if (open) {
      open.to = day.to;
      open.ids.push(row.id);
    } else {
      groups.push(day);
    }
  }
  return groups;
}

function viewDay({ id, date, name, kind, queue, openingHours, createdBy }: SpecialDay): OwnDayView {
  const known = OWN_DAY_KINDS.find((candidate) => candidate === kind);
  return {
    ids: [id],
    from: dayOf(date),
    to: dayOf(date),
    name,
    kind: known ?? 'own',
    queue,
    openingHours: spansOfDay.nullable().parse(openingHours),
    createdBy,
  };
}

function isSame(a: OwnDayView, b: OwnDayView): boolean {
  return (
    a.name === b.name &&
    a.kind === b.kind &&
    a.queue === b.queue &&
    isDeepStrictEqual(a.openingHours, b.openingHours)
  );
}

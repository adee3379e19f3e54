import type { Candidate, ShiftOption } from '../instance';
import { weekFrom } from '../model/week-rules';
import type { NamedShift } from './roster';

/** Whether somebody who works these days may work this shift, too (on a day that is free). */
export function mayAdd(
  person: Candidate,
  days: readonly (NamedShift | null)[],
  option: ShiftOption,
): boolean {
  if (days[option.day]) return false;
  if (!person.options[option.day]?.includes(option.index)) return false;
  return keepsRest(person, days, option) && keepsWeek(person, days, option);
}

/** Whether a whole row of days keeps a person's rules. */
export function keepsRules(person: Candidate, days: readonly (NamedShift | null)[]): boolean {
  const built: (NamedShift | null)[] = days.map(() => null);
  return days.every((shift, day) => {
    if (!shift) return true;
    const fits = mayAdd(person, built, shift.option);
    built[day] = shift;
    return fits;
  });
}

function keepsRest(
  { rule }: Candidate,
  days: readonly (NamedShift | null)[],
  { day, start, end }: ShiftOption,
): boolean {
  for (let other = Math.max(0, day - 2); other <= Math.min(days.length - 1, day + 2); other += 1) {
    const worked = days[other]?.option;
    if (!worked || other === day) continue;
    const between = other < day ? start - worked.end : worked.start - end;
    if (between < rule.minRest) return false;
  }
  return true;
}

function keepsWeek({ rule }: Candidate, days: readonly (NamedShift | null)[], option: ShiftOption): boolean {
  const week = weekFrom(option.day - (option.day % 7), days.length);
  const worked = week.flatMap((day) => days[day] ?? []);
  const minutes = worked.reduce((sum, shift) => sum + shift.option.paidMinutes, option.paidMinutes);
  return worked.length < rule.maxDays && minutes <= rule.maxMinutes;
}

/** Paid minutes of a row of days. */
export function minutesOfDays(days: readonly (NamedShift | null)[]): number {
  return days.reduce((sum, shift) => sum + (shift?.option.paidMinutes ?? 0), 0);
}

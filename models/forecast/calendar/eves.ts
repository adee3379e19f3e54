import type { SpecialDay } from './special-day';

/** The eve, the holiday it comes before, and what it is called. */
const EVES = [
  { eve: '12-24', holiday: '12-25', tag: 'Christmas Eve' },
  { eve: '12-31', holiday: '01-01', tag: "New Year's Eve" },
] as const;

/**
 * The eves of Christmas and New Year, in countries that keep the day after them off and say nothing more of the eve
 * itself: people leave early and call less on them nearly everywhere.
 */
export function eves(year: number, holidays: readonly SpecialDay[]): SpecialDay[] {
  return EVES.flatMap(({ eve, holiday, tag }): SpecialDay[] => {
    const date = `${year}-${eve}`;
    // The holidays of the same year: a country that keeps 1 January keeps it every year.
    const kept = holidays.some((day) => day.date === `${year}-${holiday}` && day.kind === 'public');
    const known = holidays.some((day) => day.date === date && day.kind !== 'observance');
    return kept && !known ? [{ date, tag, kind: 'eve' }] : [];
  });
}

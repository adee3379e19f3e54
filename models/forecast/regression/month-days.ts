import type { WorkedDays } from './worked-days';

/** Where a day stands in its month. */
export interface MonthDay {
  /** 0 on the first. */
  dayOfMonth: number;
  /** Working days of the month before it; null on days off and where the month's start is not known. */
  fromStart: number | null;
  /** Working days of the month after it; null on days off. */
  toEnd: number | null;
}

/** Places the days in their months; null for series without dates. */
export function monthDays(worked: WorkedDays): (MonthDay | null)[] {
  const { days, isBusy, isMissed } = worked;
  let before: number | null = null;
  return days.map(({ date, weekday }, day) => {
    if (date === null) return null;
    const dayOfMonth = Number(date.slice(8, 10)) - 1;
    if (dayOfMonth === 0) before = 0;
    const works = isBusy[weekday] === true && isMissed[day] !== true;
    const place: MonthDay = {
      dayOfMonth,
      fromStart: works ? before : null,
      toEnd: works ? workingDaysLeft(worked, day, date) : null,
    };
    if (works && before !== null) before += 1;
    return place;
  });
}

function workingDaysLeft({ days, isBusy, isMissed }: WorkedDays, day: number, date: string): number {
  const weekday = days[day]?.weekday ?? 0;
  const daysLeft = daysInMonth(date) - Number(date.slice(8, 10));
  let count = 0;
  for (let ahead = 1; ahead <= daysLeft; ahead += 1) {
    if (isBusy[(weekday + ahead) % 7] && isMissed[day + ahead] !== true) count += 1;
  }
  return count;
}

function daysInMonth(date: string): number {
  return new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0)).getUTCDate();
}

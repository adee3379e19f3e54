import type { OpeningHours } from '@/server/sites/opening-hours';

export type Weekday = keyof NonNullable<OpeningHours>;

/** Monday first. */
export const WEEKDAYS: readonly { key: Weekday; short: string; name: string }[] = [
  { key: 'mon', short: 'Mon', name: 'Monday' },
  { key: 'tue', short: 'Tue', name: 'Tuesday' },
  { key: 'wed', short: 'Wed', name: 'Wednesday' },
  { key: 'thu', short: 'Thu', name: 'Thursday' },
  { key: 'fri', short: 'Fri', name: 'Friday' },
  { key: 'sat', short: 'Sat', name: 'Saturday' },
  { key: 'sun', short: 'Sun', name: 'Sunday' },
];

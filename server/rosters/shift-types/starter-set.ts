import type { ShiftTypeView } from '../contracts/staff';

type ShiftType = Omit<ShiftTypeView, 'id'>;

const rest = (after: number) => ({
  name: 'Rest',
  minutes: 15,
  paid: true,
  earliestAfter: after,
  latestAfter: after + 60,
});
const lunch = (after: number) => ({
  name: 'Lunch',
  minutes: 30,
  paid: false,
  earliestAfter: after,
  latestAfter: after + 90,
});
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const WHOLE_DAY = [rest(90), lunch(180), rest(360)];

/** Minutes since midnight. */
export interface BusyHours {
  open: number;
  close: number;
  /** somebody is needed outside of them, too */
  atNight: boolean;
}

/**
 * Shift types to begin with, for a site that is busy between two minutes of the day: whole days early, in the middle and
 * late, part days for mornings, noon and evenings, and nights where somebody is needed then.
 */
export function starterSet({ open, close, atNight }: BusyHours): ShiftType[] {
  const whole = 510;
  const lastWhole = Math.max(open, close - whole);
  const middle = Math.round((open + lastWhole) / 60) * 30;
  const type = (
    name: string,
    [first, last]: [number, number],
    minutes: number,
    breaks: ShiftType['breaks'],
  ): ShiftType => ({
    name,
    firstStartMinute: Math.min(first, last),
    lastStartMinute: Math.max(first, last),
    startEveryMinutes: 30,
    minutes,
    breaks,
    weekdays: EVERY_DAY,
  });
  // it ends when the early shift has come
  const night = (open + 60 + 1440 - whole) % 1440;
  const part = (start: number) => Math.min(Math.max(0, start), Math.max(open, close - 240));
  return [
    type('Early', [open, Math.min(open + 60, lastWhole)], whole, WHOLE_DAY),
    type('Day', [Math.min(open + 90, middle), Math.max(open, middle)], whole, WHOLE_DAY),
    type('Late', [Math.max(open, lastWhole - 60), lastWhole], whole, WHOLE_DAY),
    type('Six hours', [open, Math.max(open, close - 360)], 360, [rest(120)]),
    type('Morning', [open, part(open + 120)], 240, [rest(90)]),
    type('Noon', [part(open + 150), part(open + 300)], 240, [rest(90)]),
    type('Evening', [part(close - 300), part(close - 240)], 240, [rest(90)]),
    ...(atNight ? [type('Night', [Math.max(0, Math.min(close, night - 120)), night], whole, WHOLE_DAY)] : []),
  ];
}

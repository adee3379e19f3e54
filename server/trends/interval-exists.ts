import { Temporal } from 'temporal-polyfill';

/** Whether any of a wall-clock interval exists on that day in that zone: clocks that go forward skip some. */
export function intervalExists(
  date: string,
  minute: { from: number; to: number },
  timeZone: string,
): boolean {
  const midnight = Temporal.PlainDate.from(date);
  if (midnight.toZonedDateTime(timeZone).hoursInDay === 24) return true;
  for (let at = minute.from; at < minute.to; at += 15) {
    const wall = midnight.toPlainDateTime({ hour: Math.floor(at / 60), minute: at % 60 });
    if (wall.toZonedDateTime(timeZone).toPlainDateTime().equals(wall)) return true;
  }
  return false;
}

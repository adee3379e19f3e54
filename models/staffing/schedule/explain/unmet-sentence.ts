import { clockOf, weekdayOf } from '../weekdays';
import type { UnmetNeed } from './explain-unmet';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** As "Monday 2026-11-23 08:00–09:00 lacks 3 people for Service: no shift type covers it: the earliest starts at 09:00." */
export function unmetSentence(need: UnmetNeed): string {
  const { queue, people, why } = need;
  const count = `${people} ${people === 1 ? 'person' : 'people'}`;
  return `${unmetSpan(need)} lacks ${count}${queue ? ` for ${queue}` : ''}: ${why}.`;
}

/** As "Monday 2026-11-23 08:00–09:00". */
function unmetSpan({ date, fromMinute, toMinute }: UnmetNeed): string {
  return `${WEEKDAYS[weekdayOf(date)]} ${date} ${clockOf(fromMinute)}–${toMinute === 1440 ? '24:00' : clockOf(toMinute)}`;
}

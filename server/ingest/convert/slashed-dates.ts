/** Whether dates written with slashes put the day or the month first; `unclear` where both may be. */
export type DateOrder = 'day_first' | 'month_first' | 'unclear';

const SLASHED = /^(\s*(?:[A-Za-z]{2,9}\.?,?\s+)?)(\d{1,2})\/(\d{1,2})(\/(?:\d{4}|\d{2})(?!\d).*)$/s;
/** In the countries that put the day first, clocks count to 24. */
const TWELVE_HOURS = /\d\s*[ap]m\s*$/i;

/** How the dates among some values of a file are to be read; null where none is written with slashes. */
export function slashedOrder(values: Iterable<string>): DateOrder | null {
  let found = false;
  const orders = new Set<DateOrder>();
  for (const value of values) {
    const [, , first = '', second = ''] = SLASHED.exec(value) ?? [];
    if (first === '') continue;
    found = true;
    if (Number(first) > 12) orders.add('day_first');
    else if (Number(second) > 12 || TWELVE_HOURS.test(value)) orders.add('month_first');
  }
  const [order = 'unclear', ...others] = orders;
  if (!found) return null;
  return others.length === 0 ? order : 'unclear';
}

/** A date with slashes whose first two numbers have changed places; anything else as it is. */
export function dayAndMonthSwapped(value: string): string {
  return value.replace(SLASHED, '$1$3/$2$4');
}

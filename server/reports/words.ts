/** Reports are written down once, for everybody. */
export const LOCALE = 'en-GB';

const numbers = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 });
const percents = new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 1 });
const days = new Intl.DateTimeFormat(LOCALE, {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const shortDays = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', timeZone: 'UTC' });

export const NO_VALUE = '–';

export const countText = (value: number | null): string =>
  value === null ? NO_VALUE : numbers.format(value);
export const percentText = (share: number | null): string =>
  share === null ? NO_VALUE : percents.format(share);
/** YYYY-MM-DD → Tue, 3 Feb 2026 */
export const dayText = (date: string): string => days.format(new Date(`${date}T12:00:00Z`));
/** YYYY-MM-DD → 3 Feb */
export const shortDay = (date: string): string => shortDays.format(new Date(`${date}T12:00:00Z`));
/** Minutes since midnight → 09:15 */
export const clockText = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** An amount without cents. */
export function moneyText(currency: string, value: number): string {
  return new Intl.NumberFormat(LOCALE, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 0,
  }).format(value);
}

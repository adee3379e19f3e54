import type { Format } from '@/app/_ui/format';
import type { Estimate } from '@/server/irritants/contracts/figures';

const MINUS = '−';

/** Two figures that matter, down to cents: 41,327 is 41,000, and 0.347 is 0.35. */
function rounded(value: number): number {
  if (value === 0) return 0;
  const step = 10 ** Math.max(-2, Math.floor(Math.log10(Math.abs(value))) - 1);
  return Math.round(value / step) * step;
}

/** Money in the site's currency, in two figures: €41k. */
export function moneyText(format: Format, currency: string, value: number): string {
  return new Intl.NumberFormat(format.locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    notation: 'compact',
    maximumSignificantDigits: 2,
  })
    .format(rounded(value))
    .replace('-', MINUS);
}

/** The span of an estimate of money: €33k–49k. */
export function moneySpan(format: Format, currency: string, { low, high }: Estimate): string {
  return `${moneyText(format, currency, low)} to ${moneyText(format, currency, high)}`;
}

/** Seconds more or less: +41 s, −1 min 5 s. */
export function signedDuration(format: Format, seconds: number): string {
  const text = format.duration(Math.abs(seconds));
  return Math.round(seconds) === 0 ? text : `${seconds > 0 ? '+' : MINUS}${text}`;
}

/** Whether the span of an estimate leaves no doubt of its direction. */
export const isSure = ({ low, high }: Estimate): boolean => low > 0 || high < 0;

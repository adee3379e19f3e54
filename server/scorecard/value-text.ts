import type { Unit } from './measures';

/** How a scorecard writes its values: by the reader's locale and the site's currency. */
export interface Writing {
  locale: string;
  currency: string;
}

function seconds(value: number): string {
  const whole = Math.round(value);
  if (whole < 60) return `${whole} s`;
  return whole % 60 === 0 ? `${whole / 60} min` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

const MANY = 1000;

/** A value in its unit, as people write it. */
export function valueText({ locale, currency }: Writing, unit: Unit, value: number): string {
  const number = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options).format(value);
  if (unit === 'share') return number({ style: 'percent', maximumFractionDigits: 1 });
  if (unit === 'seconds') return seconds(value);
  if (unit === 'hours') return `${number({ maximumFractionDigits: 1 })} h`;
  if (unit === 'balance')
    return number({ minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'exceptZero' });
  const digits = Math.abs(value) >= MANY ? 0 : 2;
  return number({
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

/** A change against the period before: points of shares, percent of the others, the difference of a balance. */
export function changeText(writing: Writing, unit: Unit, now: number, before: number): string {
  const { locale } = writing;
  const signed = (value: number, options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(locale, { signDisplay: 'exceptZero', maximumFractionDigits: 1, ...options }).format(
      value,
    );
  if (unit === 'share') return `${signed((now - before) * 100, {})} points`;
  if (unit === 'balance') return signed(now - before, { maximumFractionDigits: 2 });
  if (before === 0) return now === 0 ? 'no change' : `from ${valueText(writing, unit, before)}`;
  return signed((now - before) / Math.abs(before), { style: 'percent' });
}

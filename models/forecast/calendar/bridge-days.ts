import { addDays, weekdayOf } from './iso-date';
import type { SpecialDay } from './special-day';

const TUESDAY = 1;
const THURSDAY = 3;
/** Countries whose weekend is not Saturday and Sunday (Unicode CLDR, week data): no bridges are built there. */
const OTHER_WEEKEND = new Set(
  'AF BD BH BN DJ DZ EG IL IN IQ IR JO KW LY MV NP OM PS QA SA SD SO SY UG YE'.split(' '),
);

/**
 * Working days between a day off and a weekend: Friday after a Thursday off, Monday before a Tuesday off. Many people
 * take them off, so fewer call and fewer answer.
 */
export function bridgeDays(country: string, days: readonly SpecialDay[]): SpecialDay[] {
  if (OTHER_WEEKEND.has(country)) return [];
  const off = new Set(days.filter(isOff).map(({ date }) => date));
  return [...off].flatMap((date): SpecialDay[] => {
    const weekday = weekdayOf(date);
    if (weekday !== THURSDAY && weekday !== TUESDAY) return [];
    const bridge = addDays(date, weekday === THURSDAY ? 1 : -1);
    return off.has(bridge) ? [] : [{ date: bridge, tag: 'Bridge day', kind: 'bridge' }];
  });
}

function isOff({ kind }: SpecialDay): boolean {
  return kind === 'public' || kind === 'observed';
}

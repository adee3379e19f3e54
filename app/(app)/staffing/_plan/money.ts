import type { Format } from '@/app/_ui/format';
import type { StaffingDemand } from '@/server/staffing/contracts/demand';

/** What hours cost: "€3.5k at €36 an hour". The sign is told by the words around it. */
export function hoursMoney(format: Format, rates: StaffingDemand['rates'], hours: number): string {
  const text = (value: number, digits: number) =>
    new Intl.NumberFormat(format.locale, {
      style: 'currency',
      currency: rates.currency,
      currencyDisplay: 'narrowSymbol',
      notation: 'compact',
      maximumSignificantDigits: digits,
    }).format(value);
  const each = text(rates.agentHour, 3);
  return `${text(Math.abs(hours) * rates.agentHour, 2)} at ${rates.isAssumed ? 'an assumed ' : ''}${each} an hour`;
}

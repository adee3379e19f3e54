import { z } from 'zod';

/** ISO 4217 codes that this machine's locale data knows. */
const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

export const currencyCode = z
  .string()
  .trim()
  .toUpperCase()
  .refine((code) => CURRENCIES.has(code), { error: 'A currency is three letters, as EUR or TWD.' });

/** What an hour costs at a site. */
export const ratesView = z.object({
  /** ISO 4217 */
  currency: z.string(),
  /** loaded cost of an agent's hour, in the currency */
  agentHour: z.number(),
  /** null: nobody has set it; the figures stand for an assumption */
  updatedAt: z.date().nullable(),
  updatedBy: z.string(),
});
export type RatesView = z.output<typeof ratesView>;

/** What stands until somebody sets a site's rates. */
export const ASSUMED_RATES: RatesView = { currency: 'EUR', agentHour: 36, updatedAt: null, updatedBy: '' };

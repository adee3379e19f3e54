import { z } from 'zod';

/** ISO 3166-1 alpha-2, or '' for none. */
export const countrySchema = z
  .string()
  .trim()
  .toUpperCase()
  .refine((code) => code === '' || isCountry(code), 'This is not a country code, such as NL.');

function isCountry(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code)) return false;
  return new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code) !== undefined;
}

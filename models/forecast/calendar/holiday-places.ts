import Holidays from 'date-holidays';
import { ModelError } from '@/models/model-error';

/** A country or region whose public holidays are known: ISO 3166-1, or the part of ISO 3166-2 behind the hyphen. */
export interface HolidayPlace {
  code: string;
  /** In English for countries, in its own language for regions. */
  name: string;
}

/** The countries whose public holidays are known, by name. */
export function holidayCountries(): HolidayPlace[] {
  return places(new Holidays().getCountries('en'));
}

/**
 * The regions of a country that keep holidays of their own, by code; a region of a region is written with a hyphen, as
 * BY-A. Empty where the whole country keeps the same.
 * @throws ModelError for a country whose holidays are not known
 */
export function holidayRegions(country: string): HolidayPlace[] {
  const known = new Holidays();
  const code = requireCountry(country);
  return places(known.getStates(code) ?? {}).flatMap((state) => [
    state,
    ...places(known.getRegions(code, state.code) ?? {}).map((part) => ({
      code: `${state.code}-${part.code}`,
      name: `${state.name}, ${part.name}`,
    })),
  ]);
}

/**
 * The codes of a country and a region as date-holidays spells them. Case does not matter; the country may stand before
 * the region (DE-BY); no region, or an empty one, is the whole country.
 * @throws ModelError that lists what is possible
 */
export function requireHolidayPlace(
  country: string,
  region?: string,
): { country: string; region: string | null } {
  const code = requireCountry(country);
  const wanted = (region ?? '').trim().toUpperCase().replace(`${code}-`, '');
  if (wanted === '') return { country: code, region: null };
  const regions = holidayRegions(code);
  const found = regions.find((known) => known.code.toUpperCase() === wanted);
  if (found) return { country: code, region: found.code };
  throw new ModelError(
    `${code} has no region ${region} with holidays of its own.`,
    regions.length === 0
      ? `All of ${code} keeps the same holidays: leave the region out.`
      : `Regions of ${code}: ${listed(regions)}.`,
  );
}

function requireCountry(country: string): string {
  const code = country.trim().toUpperCase();
  const countries = holidayCountries();
  if (countries.some((known) => known.code === code)) return code;
  throw new ModelError(
    `The public holidays of ${country || 'no country'} are not known.`,
    `Countries with known holidays: ${listed(countries)}.`,
  );
}

function places(names: Record<string, string>): HolidayPlace[] {
  return Object.entries(names)
    .map(([code, name]) => ({ code, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

function listed(known: readonly HolidayPlace[]): string {
  return known
    .map(({ code, name }) => `${code} (${name})`)
    .sort()
    .join(', ');
}

import { z } from 'zod';
import {
  holidayCountries,
  holidayRegions,
  requireHolidayPlace,
} from '@/models/forecast/calendar/holiday-places';
import { ModelError } from '@/models/model-error';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { changedFields } from '@/server/sites/changed-fields';
import { findSite } from '@/server/sites/find-site';

const namedPlace = z.object({ code: z.string(), name: z.string() });

export const placesInput = z.object({
  /** whose regions; '' for none */
  country: z.string().trim().max(2).default(''),
});
export const placesOutput = z.object({
  countries: z.array(namedPlace),
  /** empty where the whole country keeps the same holidays */
  regions: z.array(namedPlace),
});
export type Places = z.output<typeof placesOutput>;

/** The countries whose public holidays are known, and the regions of one of them. */
export function listPlaces(input: z.input<typeof placesInput>): Places {
  const { country } = parseInput(placesInput, input);
  const countries = holidayCountries();
  const known = countries.some(({ code }) => code === country.toUpperCase());
  return { countries, regions: known ? holidayRegions(country) : [] };
}

export const setPlaceInput = z.object({
  siteId: z.int().positive(),
  /** ISO 3166-1 alpha-2; '' for no public holidays */
  country: z.string().trim().max(2),
  /** as date-holidays names it; '' for the whole country */
  region: z.string().trim().max(20),
});
export const placeView = z.object({ country: z.string(), region: z.string() });

/**
 * Says where a site is: whose public holidays count from the next forecast on. Callers' numbers are read by the country too,
 * so that changing it asks for the permission to change the site.
 * @throws AppError `not_found`, `forbidden`, `invalid_input` for a country or region whose holidays are not known, with those that are
 */
export async function setPlace(
  { actor }: UseCaseContext,
  input: z.input<typeof setPlaceInput>,
): Promise<z.output<typeof placeView>> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'forecasts:write');
  const { siteId, ...wanted } = parseInput(setPlaceInput, input);
  const place = knownPlace(wanted);
  return await database().$transaction(async (transaction) => {
    const { country, region } = await findSite(transaction, siteId);
    const changes = changedFields({ country, region }, place);
    if (changes.length === 0) return place;
    if (country !== place.country) requirePermission(actor, 'sites:write');
    await transaction.site.update({ where: { id: siteId }, data: place });
    await audit(transaction, actor, {
      action: 'special-days.place',
      subject: `site:${siteId}`,
      siteId,
      details: { changes },
    });
    return place;
  });
}

function knownPlace({ country, region }: z.output<typeof placeView>): z.output<typeof placeView> {
  if (country === '') return { country: '', region: '' };
  try {
    const known = requireHolidayPlace(country, region);
    return { country: known.country, region: known.region ?? '' };
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    throw new AppError('invalid_input', error.message, { hint: error.hint, cause: error });
  }
}

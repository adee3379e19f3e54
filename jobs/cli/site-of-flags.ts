import { CLI_ACTOR } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { database } from '@/server/postgres/client';
import type { Site } from '@/server/postgres/generated/client';
import { createSite } from '@/server/sites/create';

export interface SiteFlags {
  site: string;
  siteName?: string;
  timeZone?: string;
  country?: string;
  sampleSite?: boolean;
}

/**
 * The site that a person named, made where it is new and its time zone is told.
 * @throws AppError `not_found` with how to make it
 */
export async function siteOfFlags(
  flags: SiteFlags,
): Promise<Pick<Site, 'id' | 'code' | 'timeZone' | 'country'>> {
  const site = await database().site.findUnique({ where: { code: flags.site } });
  if (site) return site;
  if (!flags.timeZone) {
    throw new AppError('not_found', `There is no site with the code "${flags.site}".`, {
      hint: 'Make it by giving --time-zone, and --site-name and --country where you like.',
    });
  }
  return createSite(
    { actor: CLI_ACTOR },
    {
      code: flags.site,
      name: flags.siteName ?? flags.site,
      timeZone: flags.timeZone,
      country: flags.country ?? '',
      isSample: flags.sampleSite ?? false,
    },
  );
}

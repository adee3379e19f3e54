import { z } from 'zod';
import { audit } from '@/server/audit';
import type { UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { isUniqueViolation } from '@/server/postgres/unique-violation';
import { countrySchema } from './country';
import { type SiteView, viewSite } from './site-view';
import { timeZoneSchema } from './time-zone';

export const createSiteInput = z.object({
  /** short and lasting: what the command line and addresses name the site by */
  code: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'A code has letters, digits and hyphens, at most 40.'),
  name: z.string().trim().min(1, 'A name is needed.').max(120),
  timeZone: timeZoneSchema,
  country: countrySchema.default(''),
  /** its texts and recordings are samples, of nobody's calls: age does not delete them */
  isSample: z.boolean().default(false),
});

/**
 * Adds a site.
 * @throws AppError `conflict` when the code is taken; `forbidden` for somebody limited to some sites
 */
export async function createSite(
  { actor }: UseCaseContext,
  input: z.input<typeof createSiteInput>,
): Promise<SiteView> {
  if (actor.siteIds !== 'all') {
    throw new AppError('forbidden', 'Only somebody who sees every site can add one.', {
      hint: 'Ask an administrator.',
    });
  }
  const data = parseInput(createSiteInput, input);
  try {
    return await database().$transaction(async (transaction) => {
      const site = await transaction.site.create({ data });
      await audit(transaction, actor, {
        action: 'site.create',
        subject: `site:${site.id}`,
        siteId: site.id,
        details: data,
      });
      return viewSite(site);
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new AppError('conflict', `There is already a site with the code ${data.code}.`, { cause: error });
  }
}

import { z } from 'zod';
import { audit } from '@/server/audit';
import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { enqueue } from '@/server/jobs/enqueue';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { markSiteDirty } from '@/server/rollups/mark-dirty';
import { changedFields } from './changed-fields';
import { countrySchema } from './country';
import { findSite } from './find-site';
import { type SiteView, viewSite } from './site-view';
import { timeZoneSchema } from './time-zone';

export const updateSiteInput = z.object({
  id: z.int().positive(),
  name: z.string().trim().min(1, 'A name is needed.').max(120),
  timeZone: timeZoneSchema,
  country: countrySchema,
});

/**
 * Changes a site's settings. Another time zone moves calls to other days and intervals: its rollups are made anew.
 * @throws AppError `not_found`
 */
export async function updateSite(
  { actor }: UseCaseContext,
  input: z.input<typeof updateSiteInput>,
): Promise<SiteView> {
  requireSite(actor, input.id);
  const { id, ...settings } = parseInput(updateSiteInput, input);
  const { site, stale } = await database().$transaction(async (transaction) => {
    const before = await findSite(transaction, id);
    const changes = changedFields(viewSite(before), settings);
    if (changes.length === 0) return { site: viewSite(before), stale: false };
    const after = await transaction.site.update({ where: { id }, data: settings });
    await audit(transaction, actor, {
      action: 'site.update',
      subject: `site:${id}`,
      siteId: id,
      details: { changes },
    });
    const moved = before.timeZone !== after.timeZone;
    if (moved) await markSiteDirty(id, transaction);
    return { site: viewSite(after), stale: moved };
  });
  if (stale) await enqueue('settle-site', { siteId: id });
  return site;
}

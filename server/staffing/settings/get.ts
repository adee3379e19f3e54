import { z } from 'zod';
import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { findSite } from '@/server/sites/find-site';
import { queueRules, shrinkageCause } from '../contracts/rules';
import { readPatience } from '../patience/read-patience';
import { recentWaitDays } from '../read/recent-days';
import { readSettings } from './read-settings';
import { resolveRules } from './resolve';
import { NOTHING_SAID, storedSettings } from './stored-settings';

export const getSettingsInput = z.object({ siteId: z.int().positive() });

const resolved = z.object({
  rules: queueRules,
  causes: z.array(shrinkageCause),
  patienceFrom: z.enum(['set', 'estimated', 'unknown', 'off']),
});

export const settingsOutput = z.object({
  /** what was said about the site, what a queue without settings of its own has by it, and what it would have without it */
  site: z.object({ stored: storedSettings, inherits: resolved, product: resolved }),
  queues: z.array(
    z.object({
      queue: z.string(),
      name: z.string(),
      stored: storedSettings,
      /** what holds for it now, and what would if it had no settings of its own */
      ...resolved.shape,
      inherited: resolved,
      /** by its own waits, seconds; null: too few gave up */
      estimatedPatience: z.number().nullable(),
    }),
  ),
});
export type StaffingSettingsView = z.output<typeof settingsOutput>;

/**
 * What the queues of a site are staffed for, and where each value comes from.
 * @throws AppError `not_found`
 */
export async function getStaffingSettings(
  { actor }: UseCaseContext,
  input: z.input<typeof getSettingsInput>,
): Promise<StaffingSettingsView> {
  requireSite(actor, input.siteId);
  const { siteId } = parseInput(getSettingsInput, input);
  await findSite(database(), siteId);
  const [settings, queues, recent] = await Promise.all([
    readSettings(siteId),
    database().queue.findMany({ where: { siteId }, orderBy: [{ name: 'asc' }, { code: 'asc' }] }),
    recentWaitDays(siteId),
  ]);
  const patience = recent && (await readPatience(siteId, recent));
  const nobody = { queue: NOTHING_SAID, service: null, estimatedPatience: null };
  return {
    site: {
      stored: settings.site,
      inherits: resolveRules({ ...nobody, site: settings.site }),
      product: resolveRules({ ...nobody, site: NOTHING_SAID }),
    },
    queues: queues.map(({ code, name, serviceTargetShare, serviceTargetSeconds }) => {
      const stored = settings.ofQueue(code);
      const estimatedPatience = patience?.get(code)?.plannedSeconds ?? null;
      const given = {
        site: settings.site,
        service: { share: serviceTargetShare, seconds: serviceTargetSeconds },
        estimatedPatience,
      };
      return {
        queue: code,
        name: name || code,
        stored,
        estimatedPatience,
        ...resolveRules({ ...given, queue: stored }),
        inherited: resolveRules({ ...given, queue: NOTHING_SAID }),
      };
    }),
  };
}

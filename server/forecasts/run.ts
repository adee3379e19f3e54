import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { enqueue } from '@/server/jobs/enqueue';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { isUniqueViolation } from '@/server/postgres/unique-violation';
import { findSite } from '@/server/sites/find-site';
import { runSettings, type SnapshotView } from './contracts/snapshot-view';
import { toSnapshotView } from './to-snapshot-view';

export const runInput = z.object({
  siteId: z.int().positive(),
  settings: runSettings.prefault({}),
});

/** What starts a run besides a person at a page. */
export interface RunOrigin {
  trigger: 'nightly' | 'person' | 'cli';
  /** says the same run twice, as nightly:2026-11-21: the second is the first; null: each is another one */
  runKey: string | null;
}

/**
 * Asks for a forecast of a site; a worker makes it. One run a site at a time: while one waits or runs, that one is the
 * answer.
 * @throws AppError `not_found` for a site that is not the actor's
 */
export async function runForecast(
  { actor }: UseCaseContext,
  input: z.input<typeof runInput>,
  { trigger, runKey }: RunOrigin = { trigger: 'person', runKey: null },
): Promise<SnapshotView> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'forecasts:write');
  const { siteId, settings } = parseInput(runInput, input);
  try {
    const head = await database().$transaction(async (transaction) => {
      await findSite(transaction, siteId);
      const made = await transaction.forecastSnapshot.create({
        data: {
          siteId,
          activeSiteId: siteId,
          trigger,
          runKey,
          settings,
          createdBy: actor.name,
          seed: settings.seed,
        },
      });
      await audit(transaction, actor, {
        action: 'forecast.run',
        subject: `forecast:${made.id}`,
        siteId,
        details: { settings, trigger },
      });
      return made;
    });
    await enqueue('forecast-site', { snapshotId: head.id });
    return toSnapshotView(head);
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const standing = await database().forecastSnapshot.findFirst({
      where: { siteId, OR: [{ activeSiteId: siteId }, ...(runKey === null ? [] : [{ runKey }])] },
      orderBy: { createdAt: 'desc' },
    });
    // It ended between the two: ask again.
    return standing ? toSnapshotView(standing) : runForecast({ actor }, input, { trigger, runKey });
  }
}

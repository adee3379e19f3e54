import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import type { SnapshotView } from './contracts/snapshot-view';
import { toSnapshotView } from './to-snapshot-view';

export const cancelInput = z.object({ siteId: z.int().positive(), snapshotId: z.uuid() });

/**
 * Stops a run: at once while it waits, else within seconds; nothing of it is kept. The forecast before it stays.
 * @throws AppError `not_found`, `conflict` when it is over already
 */
export async function cancelForecast(
  { actor }: UseCaseContext,
  input: z.input<typeof cancelInput>,
): Promise<SnapshotView> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'forecasts:write');
  const { siteId, snapshotId: id } = parseInput(cancelInput, input);
  return database().$transaction(async (transaction) => {
    const now = new Date();
    const known = await transaction.forecastSnapshot.count({ where: { id, siteId } });
    if (known === 0) throw new AppError('not_found', 'There is no such forecast of this site.');
    const waiting = await transaction.forecastSnapshot.updateMany({
      where: { id, status: { in: ['queued', 'interrupted'] }, activeSiteId: siteId },
      data: { status: 'canceled', activeSiteId: null, finishedAt: now },
    });
    const running = await transaction.forecastSnapshot.updateMany({
      where: { id, status: 'running' },
      data: { cancelRequestedAt: now },
    });
    if (waiting.count + running.count === 0) {
      throw new AppError('conflict', 'This forecast is over already; there is nothing to cancel.');
    }
    await audit(transaction, actor, { action: 'forecast.cancel', subject: `forecast:${id}`, siteId });
    return toSnapshotView(await transaction.forecastSnapshot.findUniqueOrThrow({ where: { id } }));
  });
}

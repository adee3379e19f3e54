import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { type RunView, toRunView } from './run-view';
import { TASK_PERMISSIONS } from './tasks';

export const cancelInput = z.object({ siteId: z.int().positive(), runId: z.uuid() });

/**
 * Stops a run: at once while it waits, else within seconds. What it has read so far counts; a half-trained model does not.
 * @throws AppError `not_found`, `conflict` when it is over already
 */
export async function cancelRun(
  { actor }: UseCaseContext,
  input: z.input<typeof cancelInput>,
): Promise<RunView> {
  requireSite(actor, input.siteId);
  const { siteId, runId: id } = parseInput(cancelInput, input);
  return database().$transaction(async (transaction) => {
    const run = await transaction.languageRun.findFirst({ where: { id, siteId } });
    if (!run) throw new AppError('not_found', 'There is no such run of this site.');
    requirePermission(actor, TASK_PERMISSIONS[run.task]);
    const now = new Date();
    const waiting = await transaction.languageRun.updateMany({
      where: { id, status: { in: ['queued', 'interrupted'] } },
      data: { status: 'canceled', activeKey: null, finishedAt: now },
    });
    const running = await transaction.languageRun.updateMany({
      where: { id, status: 'running' },
      data: { cancelRequestedAt: now },
    });
    if (waiting.count + running.count === 0) {
      throw new AppError('conflict', 'This run is over already; there is nothing to cancel.');
    }
    await audit(transaction, actor, { action: 'language.cancel', subject: `language-run:${id}`, siteId });
    return toRunView(await transaction.languageRun.findUniqueOrThrow({ where: { id } }));
  });
}

import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { enqueue } from '@/server/jobs/enqueue';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { isUniqueViolation } from '@/server/postgres/unique-violation';
import { findSite } from '@/server/sites/find-site';
import { askAgain } from './ask-again';
import { type RunView, toRunView } from './run-view';
import { TASK_PERMISSIONS, TASKS } from './tasks';

const siteId = z.int().positive();

export const requestInput = z.discriminatedUnion('task', [
  z.object({ siteId, task: z.literal('read_calls'), settings: TASKS.read_calls.prefault({}) }),
  z.object({ siteId, task: z.literal('train_intents'), settings: TASKS.train_intents.prefault({}) }),
  z.object({ siteId, task: z.literal('train_irritant'), settings: TASKS.train_irritant }),
  z.object({
    siteId,
    task: z.literal('discover_irritants'),
    settings: TASKS.discover_irritants.prefault({}),
  }),
]);
export type RequestInput = z.input<typeof requestInput>;

/**
 * Asks for long work over a site's texts; a worker does it. One run a site and task at a time: while one waits or runs,
 * that one is the answer, and calls that it may miss are read by another run after it.
 * @throws AppError `not_found` for a site that is not the actor's, `forbidden`
 */
export async function requestRun({ actor }: UseCaseContext, input: RequestInput): Promise<RunView> {
  requireSite(actor, input.siteId);
  requirePermission(actor, TASK_PERMISSIONS[input.task]);
  const { task, settings, ...place } = parseInput(requestInput, input);
  const activeKey = `${place.siteId}:${task}`;
  try {
    const run = await database().$transaction(async (transaction) => {
      await findSite(transaction, place.siteId);
      const made = await transaction.languageRun.create({
        data: { ...place, task, settings, activeKey, createdBy: actor.name },
      });
      await audit(transaction, actor, {
        action: 'language.run',
        subject: `language-run:${made.id}`,
        siteId: place.siteId,
        details: { task, settings },
      });
      return made;
    });
    await enqueue('language-run', { runId: run.id });
    return toRunView(run);
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const standing = await askAgain(activeKey, { task, settings });
    // It ended between the two: ask again.
    return standing ? toRunView(standing) : requestRun({ actor }, input);
  }
}

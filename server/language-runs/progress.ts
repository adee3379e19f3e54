import { z } from 'zod';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { runView, toRunView } from './run-view';
import { languageTask } from './tasks';

export const progressInput = z.object({ siteId: z.int().positive(), task: languageTask });

export const progressOutput = z.object({
  /** the run that waits, runs, or is about to be started again; null: none */
  current: runView.nullable(),
  /** the last run that is over, however it ended */
  last: runView.nullable(),
});

/**
 * How far a task of a site is. Cheap: pages ask it every second or two while one runs.
 * @throws AppError `not_found` for a site that is not the actor's
 */
export async function runProgress(
  { actor }: UseCaseContext,
  input: z.input<typeof progressInput>,
): Promise<z.output<typeof progressOutput>> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'intents:read');
  const { siteId, task } = parseInput(progressInput, input);
  const [current, last] = await Promise.all([
    database().languageRun.findUnique({ where: { activeKey: `${siteId}:${task}` } }),
    database().languageRun.findFirst({
      where: { siteId, task, activeKey: null, finishedAt: { not: null } },
      orderBy: { finishedAt: 'desc' },
    }),
  ]);
  return { current: current && toRunView(current), last: last && toRunView(last) };
}

import { z } from 'zod';
import { type UseCaseContext, visibleSites } from '@/server/auth/actor';
import { database } from '@/server/postgres/client';
import { listSites } from '@/server/sites/list';
import { knownCalls } from './queries/known-calls';

export const flowOutput = z.object({
  /** when the newest delivery came in; null before the first */
  lastFileAt: z.date().nullable(),
  sites: z.array(
    z.object({
      id: z.int(),
      name: z.string(),
      /** calls whose outcome is known */
      calls: z.number(),
      /** days of the queues' zones, YYYY-MM-DD */
      firstDay: z.iso.date().nullable(),
      lastDay: z.iso.date().nullable(),
    }),
  ),
  /** rows in quarantine, of all deliveries */
  quarantined: z.number(),
  /** something is being read, or was read and is not in the figures yet */
  underway: z.boolean(),
});
export type Flow = z.infer<typeof flowOutput>;

/** Whether everything flows: the newest delivery, what is stored, what waits to be mended. Of the actor's sites. */
export async function ingestFlow(context: UseCaseContext): Promise<Flow> {
  const visible = visibleSites(context.actor);
  const [newest, quarantined, moving, sites] = await Promise.all([
    database().ingestBatch.findFirst({
      where: { siteId: visible },
      orderBy: { createdAt: 'desc' },
      select: { createdAt: true },
    }),
    database().quarantinedRow.count({ where: { batch: { siteId: visible } } }),
    database().ingestBatch.count({
      where: {
        siteId: visible,
        OR: [{ status: { in: ['queued', 'running'] } }, { status: 'done', settledAt: null }],
      },
    }),
    listSites(context),
  ]);
  const stored = await Promise.all(
    sites.map(async ({ id, name }) => {
      const [row] = await knownCalls({ siteId: id });
      return {
        id,
        name,
        calls: row?.calls ?? 0,
        firstDay: row?.first_day ?? null,
        lastDay: row?.last_day ?? null,
      };
    }),
  );
  return { lastFileAt: newest?.createdAt ?? null, sites: stored, quarantined, underway: moving > 0 };
}

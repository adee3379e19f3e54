import { z } from 'zod';
import { type UseCaseContext, visibleSites } from '@/server/auth/actor';
import { database } from '@/server/postgres/client';
import { listSites } from '@/server/sites/list';
import { knownCalls } from './queries/known-calls';
import { textCoverage } from './queries/text-coverage';

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
      /** calls with a transcript, of those answered since the first of them; null before the first */
      texts: z.object({ calls: z.number(), answered: z.number() }).nullable(),
    }),
  ),
  /** rows in quarantine, of all deliveries */
  quarantined: z.number(),
  /** something is being read or taken back, or was read and is not in the figures yet */
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
        OR: [
          { status: { in: ['queued', 'running'] } },
          { status: 'done', settledAt: null },
          { undoRequestedAt: { not: null }, undoneAt: null },
        ],
      },
    }),
    listSites(context),
  ]);
  const stored = await Promise.all(
    sites.map(async ({ id, name }) => {
      const [[row], days] = await Promise.all([knownCalls({ siteId: id }), textCoverage({ siteId: id })]);
      return {
        id,
        name,
        calls: row?.calls ?? 0,
        firstDay: row?.first_day ?? null,
        lastDay: row?.last_day ?? null,
        texts: coverageOf(days),
      };
    }),
  );
  return { lastFileAt: newest?.createdAt ?? null, sites: stored, quarantined, underway: moving > 0 };
}

function coverageOf(days: readonly { texts: number; calls: number }[]): Flow['sites'][number]['texts'] {
  const calls = days.reduce((sum, day) => sum + day.texts, 0);
  if (calls === 0) return null;
  return { calls, answered: days.reduce((sum, day) => sum + day.calls, 0) };
}

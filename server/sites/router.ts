import { z } from 'zod';
import { permitted, router } from '@/server/trpc/init';
import { createSite, createSiteInput } from './create';
import { getSite, getSiteInput } from './get';
import { listSites } from './list';
import { listQueues, listQueuesInput } from './list-queues';
import { queueViewSchema } from './queue-view';
import { recomputing, recomputingInput } from './recomputing';
import { siteViewSchema } from './site-view';
import { updateSite, updateSiteInput } from './update';
import { updateQueue, updateQueueInput } from './update-queue';

const read = permitted('sites:read');
const write = permitted('sites:write');

/** Sites and their queues: time zones, opening hours, targets. */
export const sitesRouter = router({
  list: read.output(z.array(siteViewSchema)).query(({ ctx }) => listSites(ctx)),
  get: read
    .input(getSiteInput)
    .output(siteViewSchema)
    .query(({ ctx, input }) => getSite(ctx, input)),
  create: write
    .input(createSiteInput)
    .output(siteViewSchema)
    .mutation(({ ctx, input }) => createSite(ctx, input)),
  update: write
    .input(updateSiteInput)
    .output(siteViewSchema)
    .mutation(({ ctx, input }) => updateSite(ctx, input)),
  queues: read
    .input(listQueuesInput)
    .output(z.array(queueViewSchema))
    .query(({ ctx, input }) => listQueues(ctx, input)),
  updateQueue: write
    .input(updateQueueInput)
    .output(queueViewSchema)
    .mutation(({ ctx, input }) => updateQueue(ctx, input)),
  recomputing: read
    .input(recomputingInput)
    .output(z.object({ days: z.int() }))
    .query(({ ctx, input }) => recomputing(ctx, input)),
});

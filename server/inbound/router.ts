import { permitted, router } from '@/server/trpc/init';
import { listItems, listItemsInput, listItemsOutput } from './items';
import { listSources, listSourcesInput, listSourcesOutput } from './list';
import { lookNow } from './look-now';
import { pauseSource, pauseSourceInput } from './pause';
import { removeSource, sourceInput } from './remove';
import { retriedItems, retryItems, retryItemsInput } from './retry';
import { savedSource, saveSource, saveSourceInput } from './save';

const manage = permitted('sources:manage');

/** Folders and buckets that workers look at. */
export const inboundRouter = router({
  list: manage
    .input(listSourcesInput)
    .output(listSourcesOutput)
    .query(({ ctx, input }) => listSources(ctx, input)),
  items: manage
    .input(listItemsInput)
    .output(listItemsOutput)
    .query(({ ctx, input }) => listItems(ctx, input)),
  save: manage
    .input(saveSourceInput)
    .output(savedSource)
    .mutation(({ ctx, input }) => saveSource(ctx, input)),
  pause: manage.input(pauseSourceInput).mutation(({ ctx, input }) => pauseSource(ctx, input)),
  look: manage.input(sourceInput).mutation(({ ctx, input }) => lookNow(ctx, input)),
  retry: manage
    .input(retryItemsInput)
    .output(retriedItems)
    .mutation(({ ctx, input }) => retryItems(ctx, input)),
  remove: manage.input(sourceInput).mutation(({ ctx, input }) => removeSource(ctx, input)),
});

import { permitted, router } from '@/server/trpc/init';
import { findIntents, findIntentsInput, findIntentsOutput } from './find';
import { intentOverview } from './read/overview';
import { overviewInput, overviewOutput } from './read/overview-contract';

const read = permitted('intents:read');

/** What calls are about, over time. */
export const intentsRouter = router({
  find: read
    .input(findIntentsInput)
    .output(findIntentsOutput)
    .query(({ ctx, input }) => findIntents(ctx, input)),
  overview: read
    .input(overviewInput)
    .output(overviewOutput)
    .query(({ ctx, input }) => intentOverview(ctx, input)),
});

import { permitted, router } from '@/server/trpc/init';
import { compareInput, compareOutput, compareSnapshots } from './compare';

const read = permitted('forecasts:read');

/** Two forecasts beside each other. */
export const forecastCompareRouter = router({
  snapshots: read
    .input(compareInput)
    .output(compareOutput)
    .query(({ ctx, input }) => compareSnapshots(ctx, input)),
});

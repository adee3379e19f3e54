import { permitted, router } from '@/server/trpc/init';
import { overrideView } from '../contracts/override-view';
import { addOverride } from './add';
import { addOverrideInput } from './add-input';
import { listOverrides, listOverridesInput, listOverridesOutput } from './list';
import { undoOverride, undoOverrideInput } from './undo';
import { valueAdded, valueAddedInput, valueAddedOutput } from './value-added';

const read = permitted('forecasts:read');
const write = permitted('forecasts:write');

/** The planners' changes of a forecast: what was changed and why, and whether it helped. */
export const forecastOverridesRouter = router({
  list: read
    .input(listOverridesInput)
    .output(listOverridesOutput)
    .query(({ ctx, input }) => listOverrides(ctx, input)),
  valueAdded: read
    .input(valueAddedInput)
    .output(valueAddedOutput)
    .query(({ ctx, input }) => valueAdded(ctx, input)),
  add: write
    .input(addOverrideInput)
    .output(overrideView)
    .mutation(({ ctx, input }) => addOverride(ctx, input)),
  undo: write
    .input(undoOverrideInput)
    .output(overrideView)
    .mutation(({ ctx, input }) => undoOverride(ctx, input)),
});

import { permitted, router } from '@/server/trpc/init';
import { removeImport, removeImportInput, removeImportOutput } from './remove';

const write = permitted('forecasts:write');

/** Forecasts of other tools; files come in by POST /api/forecasts/import. */
export const forecastImportsRouter = router({
  remove: write
    .input(removeImportInput)
    .output(removeImportOutput)
    .mutation(({ ctx, input }) => removeImport(ctx, input)),
});

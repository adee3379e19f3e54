import { permitted, router } from '@/server/trpc/init';
import { listVersions, listVersionsInput, listVersionsOutput } from './versions/list';
import { previewInput, previewOutput, previewThreshold } from './versions/preview-threshold';
import { promoteOutput, promoteVersion } from './versions/promote';
import { retireInput, retireOutput, retireVersion } from './versions/retire';
import { setThreshold, setThresholdInput, setThresholdOutput } from './versions/set-threshold';
import { versionScope } from './versions/version-view';

const read = permitted('intents:read');
const write = permitted('intents:write');

/** The models that read calls for intents. Training itself is a run: languageRuns.request with the task train_intents. */
export const intentModelsRouter = router({
  list: read
    .input(listVersionsInput)
    .output(listVersionsOutput)
    .query(({ ctx, input }) => listVersions(ctx, input)),
  previewThreshold: read
    .input(previewInput)
    .output(previewOutput)
    .query(({ ctx, input }) => previewThreshold(ctx, input)),
  promote: write
    .input(versionScope)
    .output(promoteOutput)
    .mutation(({ ctx, input }) => promoteVersion(ctx, input)),
  retire: write
    .input(retireInput)
    .output(retireOutput)
    .mutation(({ ctx, input }) => retireVersion(ctx, input)),
  setThreshold: write
    .input(setThresholdInput)
    .output(setThresholdOutput)
    .mutation(({ ctx, input }) => setThreshold(ctx, input)),
});

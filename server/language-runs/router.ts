import { permitted, router } from '@/server/trpc/init';
import { cancelInput, cancelRun } from './cancel';
import { progressInput, progressOutput, runProgress } from './progress';
import { requestInput, requestRun } from './request';
import { runView } from './run-view';

/** Long work over the texts of a site: reading calls, training, discovery. Each task asks for its own permission besides. */
export const languageRunsRouter = router({
  request: permitted('labels:correct')
    .input(requestInput)
    .output(runView)
    .mutation(({ ctx, input }) => requestRun(ctx, input)),
  cancel: permitted('labels:correct')
    .input(cancelInput)
    .output(runView)
    .mutation(({ ctx, input }) => cancelRun(ctx, input)),
  progress: permitted('intents:read')
    .input(progressInput)
    .output(progressOutput)
    .query(({ ctx, input }) => runProgress(ctx, input)),
});

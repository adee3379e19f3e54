import { permitted, router } from '@/server/trpc/init';
import { forecastAccuracy } from './accuracy';
import { cancelForecast, cancelInput } from './cancel';
import { accuracyInput, accuracyOutput } from './contracts/accuracy';
import { modelCardsInput, modelCardsOutput } from './contracts/model-cards';
import { profileInput, profileOutput } from './contracts/profile';
import { snapshotView } from './contracts/snapshot-view';
import { todayInput, todayOutput } from './contracts/today';
import { viewInput, viewOutput } from './contracts/view';
import { whyInput, whyOutput } from './contracts/why';
import { latestForecast, latestInput, latestOutput } from './latest';
import { modelCards } from './model-cards';
import { forecastProfile } from './profile';
import { forecastProgress, progressInput, progressOutput } from './progress';
import { runForecast, runInput } from './run';
import { listSnapshots, snapshotsInput, snapshotsOutput } from './snapshots';
import { forecastToday } from './today';
import { forecastView } from './view';
import { forecastReasons } from './why';

const read = permitted('forecasts:read');
const write = permitted('forecasts:write');

/** How many calls will come, how sure that is, and how good it was. */
export const forecastsRouter = router({
  snapshots: read
    .input(snapshotsInput)
    .output(snapshotsOutput)
    .query(({ ctx, input }) => listSnapshots(ctx, input)),
  latest: read
    .input(latestInput)
    .output(latestOutput)
    .query(({ ctx, input }) => latestForecast(ctx, input)),
  progress: read
    .input(progressInput)
    .output(progressOutput)
    .query(({ ctx, input }) => forecastProgress(ctx, input)),
  run: write
    .input(runInput)
    .output(snapshotView)
    .mutation(({ ctx, input }) => runForecast(ctx, input)),
  cancel: write
    .input(cancelInput)
    .output(snapshotView)
    .mutation(({ ctx, input }) => cancelForecast(ctx, input)),
  view: read
    .input(viewInput)
    .output(viewOutput)
    .query(({ ctx, input }) => forecastView(ctx, input)),
  profile: read
    .input(profileInput)
    .output(profileOutput)
    .query(({ ctx, input }) => forecastProfile(ctx, input)),
  why: read
    .input(whyInput)
    .output(whyOutput)
    .query(({ ctx, input }) => forecastReasons(ctx, input)),
  accuracy: read
    .input(accuracyInput)
    .output(accuracyOutput)
    .query(({ ctx, input }) => forecastAccuracy(ctx, input)),
  modelCards: read
    .input(modelCardsInput)
    .output(modelCardsOutput)
    .query(({ ctx, input }) => modelCards(ctx, input)),
  today: read
    .input(todayInput)
    .output(todayOutput)
    .query(({ ctx, input }) => forecastToday(ctx, input)),
});

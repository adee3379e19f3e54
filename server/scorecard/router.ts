import { permitted, router } from '@/server/trpc/init';
import { scorecardInput, scorecardOutput } from './contracts';
import { readScorecard } from './scorecard';
import { setGoal, setGoalInput } from './set-goal';

/** The balanced scorecard. */
export const scorecardRouter = router({
  read: permitted('scorecard:read')
    .input(scorecardInput)
    .output(scorecardOutput)
    .query(({ ctx, input }) => readScorecard(ctx, input)),
  setGoal: permitted('scorecard:write')
    .input(setGoalInput)
    .mutation(({ ctx, input }) => setGoal(ctx, input)),
});

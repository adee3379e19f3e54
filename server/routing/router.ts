import { permitted, router } from '@/server/trpc/init';
import { routingOverview as overviewOutput } from './contracts/overview';
import { planView, replayView } from './contracts/plan';
import { recommendationsView } from './contracts/recommendation';
import { routingPeriod } from './contracts/routing-period';
import { skillFitView } from './contracts/skill-fit';
import { decideInput, decideRecommendation } from './decide';
import { optionsInput, optionsOutput, routingOptions } from './options';
import { overviewInput, routingOverview } from './overview';
import { deletePlan, deletePlanInput } from './plans/delete';
import { listPlans, listPlansInput, listPlansOutput } from './plans/list';
import { savePlan, savePlanInput } from './plans/save';
import { simulateInput, simulatePlan } from './plans/simulate';
import { recommendations } from './recommendations';
import { skillFit } from './skill-fit';

const read = permitted('routing:read');
const write = permitted('routing:write');

/** Which calls go to the wrong place, what that costs, and what other rules would make of them. */
export const routingRouter = router({
  options: read
    .input(optionsInput)
    .output(optionsOutput)
    .query(({ ctx, input }) => routingOptions(ctx, input)),
  overview: read
    .input(overviewInput)
    .output(overviewOutput)
    .query(({ ctx, input }) => routingOverview(ctx, input)),
  recommendations: read
    .input(routingPeriod)
    .output(recommendationsView)
    .query(({ ctx, input }) => recommendations(ctx, input)),
  decide: write.input(decideInput).mutation(({ ctx, input }) => decideRecommendation(ctx, input)),
  skillFit: read
    .input(routingPeriod)
    .output(skillFitView)
    .query(({ ctx, input }) => skillFit(ctx, input)),
  plans: read
    .input(listPlansInput)
    .output(listPlansOutput)
    .query(({ ctx, input }) => listPlans(ctx, input)),
  savePlan: write
    .input(savePlanInput)
    .output(planView)
    .mutation(({ ctx, input }) => savePlan(ctx, input)),
  deletePlan: write.input(deletePlanInput).mutation(({ ctx, input }) => deletePlan(ctx, input)),
  simulate: read
    .input(simulateInput)
    .output(replayView)
    .query(({ ctx, input }) => simulatePlan(ctx, input)),
});

import { permitted, router } from '@/server/trpc/init';
import { demandInput } from './contracts/demand';
import { planInput, planOutput } from './contracts/plan';
import { moveView, staffingTodayInput, staffingTodayOutput } from './contracts/today';
import { staffingDemand } from './demand';
import { acceptMove, acceptMoveInput } from './moves/accept';
import { undoMove, undoMoveInput } from './moves/undo';
import { packedDemand } from './packed/contract';
import { packDemand } from './packed/pack-demand';
import { queuePatience, queuePatienceInput, queuePatienceOutput } from './patience/queue-patience';
import { staffingPlan } from './plan';
import { getSettingsInput, getStaffingSettings, settingsOutput } from './settings/get';
import { saveSettingsInput, saveStaffingSettings } from './settings/save';
import { storedSettings } from './settings/stored-settings';
import { staffingToday } from './today/today';

const read = permitted('staffing:read');
const write = permitted('staffing:write');

/** How many people when, for what target, and what is done about a day under way. */
export const staffingRouter = router({
  demand: read
    .input(demandInput)
    .output(packedDemand)
    .query(async ({ ctx, input }) => packDemand(await staffingDemand(ctx, input))),
  plan: read
    .input(planInput)
    .output(planOutput)
    .query(({ ctx, input }) => staffingPlan(ctx, input)),
  today: read
    .input(staffingTodayInput)
    .output(staffingTodayOutput)
    .query(({ ctx, input }) => staffingToday(ctx, input)),
  acceptMove: write
    .input(acceptMoveInput)
    .output(moveView)
    .mutation(({ ctx, input }) => acceptMove(ctx, input)),
  undoMove: write
    .input(undoMoveInput)
    .output(moveView)
    .mutation(({ ctx, input }) => undoMove(ctx, input)),
  settings: read
    .input(getSettingsInput)
    .output(settingsOutput)
    .query(({ ctx, input }) => getStaffingSettings(ctx, input)),
  saveSettings: write
    .input(saveSettingsInput)
    .output(storedSettings)
    .mutation(({ ctx, input }) => saveStaffingSettings(ctx, input)),
  patience: read
    .input(queuePatienceInput)
    .output(queuePatienceOutput.nullable())
    .query(({ ctx, input }) => queuePatience(ctx, input)),
});

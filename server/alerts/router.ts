import { z } from 'zod';
import { permitted, router } from '@/server/trpc/init';
import { acknowledgeAlert, acknowledgeAlertInput } from './acknowledge';
import { alertView, ruleView } from './contracts/views';
import { countOpenAlerts, countOpenOutput } from './count-open';
import { listAlerts, listAlertsInput, listAlertsOutput } from './list';
import { deleteRule, deleteRuleInput } from './rules/delete';
import { listRules, listRulesInput } from './rules/list';
import { saveRule, saveRuleInput } from './rules/save';
import { tryRule, tryRuleInput, tryRuleOutput } from './rules/try';

const read = permitted('alerts:read');
const write = permitted('alerts:write');

/** What somebody wants to be told, and what was found. */
export const alertsRouter = router({
  list: read
    .input(listAlertsInput)
    .output(listAlertsOutput)
    .query(({ ctx, input }) => listAlerts(ctx, input)),
  countOpen: read.output(countOpenOutput).query(({ ctx }) => countOpenAlerts(ctx)),
  acknowledge: read
    .input(acknowledgeAlertInput)
    .output(alertView)
    .mutation(({ ctx, input }) => acknowledgeAlert(ctx, input)),
  rules: read
    .input(listRulesInput)
    .output(z.array(ruleView))
    .query(({ ctx, input }) => listRules(ctx, input)),
  saveRule: write
    .input(saveRuleInput)
    .output(ruleView)
    .mutation(({ ctx, input }) => saveRule(ctx, input)),
  deleteRule: write.input(deleteRuleInput).mutation(({ ctx, input }) => deleteRule(ctx, input)),
  tryRule: write
    .input(tryRuleInput)
    .output(tryRuleOutput)
    .mutation(({ ctx, input }) => tryRule(ctx, input)),
});

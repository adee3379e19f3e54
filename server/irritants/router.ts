import { permitted, router } from '@/server/trpc/init';
import { actionView } from './actions/action-view';
import { addAction, addActionInput } from './actions/add';
import { changeAction, changeActionInput } from './actions/change';
import { closeAction, closeActionInput } from './actions/close';
import { actionEffects, effectsInput, effectsOutput } from './actions/effects';
import { listOwners, ownersInput, ownersOutput } from './actions/owners';
import { acknowledgeAlarm, acknowledgeInput } from './alarms/acknowledge';
import { alarmView } from './alarms/alarm-view';
import { irritantOverview as overviewOutput } from './contracts/figures';
import { irritantView } from './contracts/irritant-view';
import { decideInput, decideIrritant } from './decide';
import { describeInput, describeIrritant } from './describe';
import { getIrritant, getIrritantInput, irritantDetail } from './get';
import { historyInput, historyOutput, irritantHistory } from './history';
import { hitsInput, hitsOutput, irritantHits } from './hits';
import { mergeInput, mergeIrritant } from './merge';
import { irritantOptions, optionsInput, optionsOutput } from './options';
import { irritantOverview, overviewInput } from './overview';
import { placesInput, placesOfIrritant, placesOutput } from './places';
import { getRates, getRatesInput } from './rates/get';
import { ratesView } from './rates/rates-view';
import { setRates, setRatesInput } from './rates/set';
import { saveRule, saveRuleInput } from './save-rule';
import { tryRule, tryRuleInput, tryRuleOutput } from './trial/try-rule';
import { unmergeInput, unmergeIrritant } from './unmerge';

const read = permitted('irritants:read');
const write = permitted('irritants:write');

/** What annoys customers, what it costs, and what is done about it. */
export const irritantsRouter = router({
  options: read
    .input(optionsInput)
    .output(optionsOutput)
    .query(({ ctx, input }) => irritantOptions(ctx, input)),
  overview: read
    .input(overviewInput)
    .output(overviewOutput)
    .query(({ ctx, input }) => irritantOverview(ctx, input)),
  get: read
    .input(getIrritantInput)
    .output(irritantDetail)
    .query(({ ctx, input }) => getIrritant(ctx, input)),
  places: read
    .input(placesInput)
    .output(placesOutput)
    .query(({ ctx, input }) => placesOfIrritant(ctx, input)),
  history: read
    .input(historyInput)
    .output(historyOutput)
    .query(({ ctx, input }) => irritantHistory(ctx, input)),
  hits: permitted('transcripts:read')
    .input(hitsInput)
    .output(hitsOutput)
    .query(({ ctx, input }) => irritantHits(ctx, input)),
  tryRule: write
    .input(tryRuleInput)
    .output(tryRuleOutput)
    .mutation(({ ctx, input, signal }) => tryRule(ctx, input, signal)),
  saveRule: write
    .input(saveRuleInput)
    .output(irritantView)
    .mutation(({ ctx, input }) => saveRule(ctx, input)),
  describe: write
    .input(describeInput)
    .output(irritantView)
    .mutation(({ ctx, input }) => describeIrritant(ctx, input)),
  decide: write
    .input(decideInput)
    .output(irritantView)
    .mutation(({ ctx, input }) => decideIrritant(ctx, input)),
  merge: write
    .input(mergeInput)
    .output(irritantView)
    .mutation(({ ctx, input }) => mergeIrritant(ctx, input)),
  unmerge: write
    .input(unmergeInput)
    .output(irritantView)
    .mutation(({ ctx, input }) => unmergeIrritant(ctx, input)),
  rates: read
    .input(getRatesInput)
    .output(ratesView)
    .query(({ ctx, input }) => getRates(ctx, input)),
  setRates: write
    .input(setRatesInput)
    .output(ratesView)
    .mutation(({ ctx, input }) => setRates(ctx, input)),
  acknowledgeAlarm: write
    .input(acknowledgeInput)
    .output(alarmView)
    .mutation(({ ctx, input }) => acknowledgeAlarm(ctx, input)),
  actionEffects: read
    .input(effectsInput)
    .output(effectsOutput)
    .query(({ ctx, input }) => actionEffects(ctx, input)),
  owners: write
    .input(ownersInput)
    .output(ownersOutput)
    .query(({ ctx, input }) => listOwners(ctx, input)),
  addAction: write
    .input(addActionInput)
    .output(actionView)
    .mutation(({ ctx, input }) => addAction(ctx, input)),
  changeAction: write
    .input(changeActionInput)
    .output(actionView)
    .mutation(({ ctx, input }) => changeAction(ctx, input)),
  closeAction: write
    .input(closeActionInput)
    .output(actionView)
    .mutation(({ ctx, input }) => closeAction(ctx, input)),
});

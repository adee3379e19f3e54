import { markCallsChanged, markInsightsDirty } from '@/server/insights/mark-dirty';
import { markDaysDirty } from '@/server/rollups/mark-dirty';
import { daysOfCalls } from './queries/days-of-calls';
import {
  removeCallDays,
  removeCalls,
  restoreCallDays,
  restoreCalls,
  withdrawOlder,
} from './statements/restore-calls';
import { daysOf, partsOf, spanOf, type Undo, type UndoStep } from './undo-scope';

/**
 * Takes a delivery's calls out of the facts and lets those count that counted before; the delivery's versions stay until
 * the end (forgetCalls), so that all this can be done again after a kill.
 * @returns the UTC days on which the calls stood or stand now
 */
export async function takeBackCalls(undo: Undo, step: UndoStep): Promise<string[]> {
  const parts = await partsOf(undo, 'call_versions');
  if (!parts) return [];
  const found: { day: string }[][] = [];
  for (const part of parts) found.push(await daysOfCalls(part));
  const days = daysOf(found);
  const { siteId, seq } = undo;
  await markDaysDirty(siteId, days);
  await step('calls-marked');
  await removeCalls({ siteId, seq, ...spanOf(days) });
  await step('calls-removed');
  for (const part of parts) {
    await restoreCalls(part);
    await step('calls-restored');
    await withdrawOlder(part);
  }
  await step('older-withdrawn');
  await removeCallDays({ siteId, seq, ...spanOf(days) });
  await step('call-days-removed');
  for (const part of parts) await restoreCallDays(part);
  await step('call-days-restored');
  await markCallsChanged(siteId, days);
  await markInsightsDirty(siteId, days);
  return days;
}

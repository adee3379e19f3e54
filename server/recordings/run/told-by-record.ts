import { daysOfCall } from '@/server/calls/queries/days-of-call';
import { storedRecord } from '@/server/vcon/stored-record';

/**
 * What is known of a call beyond what a recording's queue keeps of it, in the words of a delivery of texts (docs/DATA.md):
 * a vCon tells waits, holds and transfers, and the text that is made of its recording is not to tell otherwise.
 */
export async function toldByRecord(siteId: number, callId: string): Promise<Record<string, unknown>> {
  const days = await daysOfCall({ site_id: siteId, call_id: callId });
  const stored = await storedRecord(
    siteId,
    callId,
    days.map(({ day }) => day),
  );
  if (!stored) return {};
  const { record } = stored;
  return {
    type: record.type,
    entry: record.entry,
    menu_choice: record.menuChoice,
    agent_group: record.agentGroup,
    outcome: record.outcome,
    transferred_to: record.transferredTo,
    wrap_up: record.wrapUp,
    wait: record.waitMs / 1000,
    // Of a call whose length nobody told, the text tells it.
    ...(record.talkMs > 0 ? { talk: record.talkMs / 1000 } : {}),
    hold: record.holdMs / 1000,
    acw: record.acwMs / 1000,
  };
}

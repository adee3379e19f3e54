import { consentOfCall } from '@/server/calls/queries/consent-of-call';
import { daysOfCall } from '@/server/calls/queries/days-of-call';

/** Whether the caller of a call refused, by its newest record. */
export async function callerRefused(siteId: number, callId: string): Promise<boolean> {
  const known = await daysOfCall({ site_id: siteId, call_id: callId });
  const days = known.map(({ day }) => day);
  const [call] = await consentOfCall({ site_id: siteId, days, call_id: callId });
  return call?.consent === 'refused';
}

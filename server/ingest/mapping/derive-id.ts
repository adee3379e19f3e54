import { createHash } from 'node:crypto';
import type { CallRecord } from '@/server/calls/call-record';

/**
 * The id of a call whose source gives none: the same row always has the same. With a known caller it is made of start,
 * direction and caller, so that a corrected row replaces the old one; without, of all that tells two calls of the same
 * second apart, so that no call is lost (a corrected duration is then a new call).
 */
export function deriveCallId(call: Omit<CallRecord, 'callId'>): string {
  const parts: (string | number)[] = [call.startedAt.getTime(), call.direction, call.callerKey];
  if (call.callerKey === '') {
    parts.push(call.queue, call.type, call.agent, call.ivrMs, call.waitMs, call.talkMs);
  }
  return `h-${createHash('sha256').update(parts.join('\u001f')).digest('hex').slice(0, 32)}`;
}

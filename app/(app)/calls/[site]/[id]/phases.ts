import type { CallVersion } from '@/server/calls/call-detail';

export interface Phase {
  key: 'ivr' | 'wait' | 'talk' | 'hold' | 'acw';
  label: string;
  ms: number;
  /** Milliseconds since the call began. */
  fromMs: number;
}

/**
 * What a call went through, in order. The record says how long the caller was on hold, not when: hold is drawn after talk.
 * A time in the queue longer than the wait (a rung that was not answered, say) is told by the fields, not here.
 */
export function phasesOf(call: CallVersion): Phase[] {
  const lengths = [
    { key: 'ivr', label: 'Menu', ms: call.ivrMs },
    { key: 'wait', label: 'Wait', ms: call.waitMs },
    { key: 'talk', label: 'Talk', ms: call.talkMs },
    { key: 'hold', label: 'Hold', ms: call.holdMs },
    { key: 'acw', label: 'After-call work', ms: call.acwMs },
  ] as const;
  let fromMs = 0;
  return lengths.flatMap((phase) => {
    if (phase.ms === 0) return [];
    const placed = { ...phase, fromMs };
    fromMs += phase.ms;
    return [placed];
  });
}

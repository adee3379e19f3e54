'use client';

import { useFormat } from '@/app/_ui/locale';
import { turnTimes } from '@/models/text/turn-times';
import type { TurnView } from '@/server/calls/conversation/transcript-view';
import { wholePercent } from '../../../whole-percent';

/** How much each spoke, as shares of the call from the first word to the last, and what else its times tell. */
export function SpeakingLine({ turns, holdMs }: { turns: readonly TurnView[]; holdMs: number | null }) {
  const format = useFormat();
  const times = turnTimes(turns);
  const { spanMs, agentMs, customerMs, silenceMs, talkOverMs } = times;
  if (!spanMs) return null;
  const share = (ms: number | null) => wholePercent((ms ?? 0) / spanMs, format.locale);
  const parts = [
    agentMs || customerMs ? `Agent ${share(agentMs)}, customer ${share(customerMs)}, ` : '',
    `${agentMs || customerMs ? 's' : 'S'}ilence ${share(silenceMs)}`,
    talkOverMs ? `, both at once ${share(talkOverMs)}` : '',
    holdMs ? `; on hold ${format.duration(holdMs / 1000)}` : '',
    interrupted(times.customerInterruptions, times.agentInterruptions),
  ];
  return (
    <p className="text-sm text-tremor-content-emphasis dark:text-dark-tremor-content-emphasis">
      {parts.join('')}.
    </p>
  );
}

function interrupted(byCustomer: number | null, byAgent: number | null): string {
  const all = (byCustomer ?? 0) + (byAgent ?? 0);
  if (all === 0) return '';
  const who = [byAgent ? `agent ${byAgent}` : '', byCustomer ? `customer ${byCustomer}` : ''].filter(Boolean);
  return `; ${all} ${all === 1 ? 'interruption' : 'interruptions'} (${who.join(', ')})`;
}

import { operate } from '@/models/staffing/operate';
import { type SimulationOptions, simulate } from '@/models/staffing/simulation/simulate';
import { steadyWarmUp } from '@/models/staffing/simulation/warm-up';
import type { Outcome } from '../output';
import { describeCalls, plainEstimate, share } from './describe-figures';

/** One queue in a constant load, as flags give it; times in seconds. */
export interface OneQueueFlags {
  calls: number;
  interval: number;
  aht: number;
  agents: number;
  patience?: number;
  answerSeconds: number;
  cv: number;
  dayCv: number;
  hours: number;
}

/**
 * Simulates it in its steady state, and says what the formula says beside it. Where there is none (no patience, and not more
 * agents than load) it starts empty: how it fares depends on how long it goes on.
 */
export async function simulateOneQueue(flags: OneQueueFlags, options: SimulationOptions): Promise<Outcome> {
  const { calls, aht, agents, answerSeconds, cv, dayCv, patience = null } = flags;
  const intervalSeconds = flags.interval;
  const seconds = flags.hours * 3600;
  const warmUp = steadyWarmUp(calls / intervalSeconds, aht, agents, patience);
  const steady = Number.isFinite(warmUp);
  const result = await simulate(
    {
      intervalSeconds: seconds,
      warmUpSeconds: steady ? warmUp : 0,
      dayCv,
      queues: [
        {
          name: 'calls',
          arrivals: [(calls * seconds) / intervalSeconds],
          aht: { mean: aht, cv },
          patience: patience === null ? null : { meanSeconds: patience },
          answerSeconds,
        },
      ],
      groups: [{ name: 'agents', skills: [{ queue: 'calls' }], agents: [agents] }],
    },
    options,
  );
  const formula = operate({ calls, intervalSeconds, ahtSeconds: aht }, agents, {
    answerSeconds,
    patienceSeconds: patience,
  });
  const { serviceLevel, pWait, asaSeconds, abandonment } = result.allQueues.total;
  const { occupancy } = result.allGroups.total;
  const formulaWords = steady
    ? `The formula (Erlang ${patience === null ? 'C' : 'A'}) says ${share(formula.serviceLevel)} within ${answerSeconds} s.`
    : 'Not more agents than load: the line grows as long as calls come, and the formula has no answer.';
  return {
    text: `${describeCalls(result.allQueues.total, { answerSeconds, occupancy })}\n${formulaWords}`,
    data: {
      replications: result.replications,
      calls: result.calls,
      seed: options.seed,
      load: formula.load,
      agents,
      serviceLevel: plainEstimate(serviceLevel),
      pWait: plainEstimate(pWait),
      asa: plainEstimate(asaSeconds),
      occupancy: plainEstimate(occupancy),
      abandonment: plainEstimate(abandonment),
      formula: steady
        ? {
            serviceLevel: formula.serviceLevel,
            pWait: formula.pWait,
            asa: formula.asaSeconds,
            occupancy: formula.occupancy,
            abandonment: formula.abandonment,
          }
        : null,
    },
  };
}

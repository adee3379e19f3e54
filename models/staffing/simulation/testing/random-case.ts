import { operate } from '../../operate';
import type { Draw } from '../draws';
import type { CallCenterModel } from '../model';
import { steadyWarmUp } from '../warm-up';

/** A single-skill queue in a steady state, for which the formulas are exact. */
export interface RandomCase {
  /** expected in the interval */
  calls: number;
  intervalSeconds: number;
  ahtSeconds: number;
  agents: number;
  /** null: nobody hangs up, Erlang C */
  patienceSeconds: number | null;
  answerSeconds: number;
}

/** Calls of a replication, and relaxation times (as the warm-up counts them) it goes on for, at least. */
const FEWEST_CALLS = 2000;
const WARM_UPS = 3;

/**
 * A case anywhere among what call centers are: one agent to a hundred, handle times of one to ten minutes; without patience
 * a load of 50% to 96% of the agents, with patience 60% to 130%. Drawn again unless at least 5% wait and 2% to 98% are
 * answered in time: clusters of waiting that come once in ten thousand calls are too rare for intervals of Student's t.
 */
export function randomCase(uniform: Draw, patient: boolean): RandomCase {
  for (;;) {
    const drawn = drawCase(uniform, patient);
    const { pWait, serviceLevel } = operate(drawn, drawn.agents, drawn);
    if (pWait >= 0.05 && serviceLevel >= 0.02 && serviceLevel <= 0.98) return drawn;
  }
}

function drawCase(uniform: Draw, patient: boolean): RandomCase {
  const between = (low: number, high: number) => low + (high - low) * uniform();
  const agents = Math.round(Math.exp(between(0, Math.log(100))));
  const ahtSeconds = Math.round(between(60, 600));
  const load = agents * (patient ? between(0.5, 0.96) : between(0.6, 1.3));
  const patienceSeconds = patient ? null : Math.round(between(30, 900));
  const answerSeconds = Math.round(between(5, 60));
  const rate = load / ahtSeconds;
  const warmUp = steadyWarmUp(rate, ahtSeconds, agents, patienceSeconds);
  const intervalSeconds = Math.ceil(Math.max(FEWEST_CALLS / rate, WARM_UPS * warmUp));
  return {
    calls: rate * intervalSeconds,
    intervalSeconds,
    ahtSeconds,
    agents,
    patienceSeconds,
    answerSeconds,
  };
}

/** The same to be simulated: one interval, after a warm-up that leaves nothing of the empty start. */
export function modelOf(one: RandomCase): CallCenterModel {
  const { calls, intervalSeconds, ahtSeconds, agents, patienceSeconds, answerSeconds } = one;
  return {
    intervalSeconds,
    warmUpSeconds: steadyWarmUp(calls / intervalSeconds, ahtSeconds, agents, patienceSeconds),
    queues: [
      {
        name: 'calls',
        arrivals: [calls],
        aht: { mean: ahtSeconds },
        patience: patienceSeconds === null ? null : { meanSeconds: patienceSeconds },
        answerSeconds,
      },
    ],
    groups: [{ name: 'agents', skills: [{ queue: 'calls' }], agents: [agents] }],
  };
}

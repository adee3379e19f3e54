import { poissonMass } from '@/models/stats/poisson-mass';
import { erlangB } from './erlang-b';
import { heaviestQueue, queueMasses } from './queue-masses';

/** A queue in which callers give up: M/M/n+M. */
export interface AbandonmentQueue {
  /** offered load in Erlangs, above 0: arrivals a second × mean handling seconds */
  load: number;
  /** whole number, 0 or more */
  agents: number;
  /** mean handling time, seconds, above 0 */
  handleSeconds: number;
  /** mean time after which a caller gives up, seconds, above 0 */
  patienceSeconds: number;
  /** for the service level, seconds, 0 or more */
  answerSeconds: number;
}

/** What callers meet in it, in the long run; shares are of all calls offered. */
export interface AbandonmentOutcome {
  /** share that does not find a free agent, whether answered later or not */
  pWait: number;
  /** share answered within the answer seconds */
  serviceLevel: number;
  /** share that gives up */
  abandonment: number;
  /** of all calls, given up or answered, those answered at once included */
  meanWaitSeconds: number;
  /** of the answered calls, those answered at once included; Infinity where nobody is answered */
  asaSeconds: number;
}

/**
 * Erlang A: Poisson arrivals, exponential handling times, exponential patience (Palm 1957; Garnett, Mandelbaum and Reiman,
 * "Designing a call center with impatient customers", M&SOM 4, 2002). The figures are those of Zeltyn and Mandelbaum,
 * "Call centers with impatient customers: many-server asymptotics of the M/M/n+G queue", Queueing Systems 51, 2005,
 * section 2.1: with x = agents·patience/AHT and y = load·patience/AHT their integrals are incomplete gamma functions
 * γ(x, y), and those are sums over the number of callers who wait. Exact at any size: without factorials or powers that
 * could overflow, in about 20·√y steps. Patience without end leads to Erlang C, no patience to Erlang B.
 *
 * The wait of a served caller who finds k − 1 waiting is the sum of k independent steps of mean 1 / (x + i) patiences,
 * i = 1 … k, which gives the ASA.
 */
export function erlangA(queue: AbandonmentQueue): AbandonmentOutcome {
  const { load, agents, handleSeconds, patienceSeconds, answerSeconds } = queue;
  if (agents === 0) return nobodyAnswers(patienceSeconds);
  const x = (agents * patienceSeconds) / handleSeconds;
  const y = (load * patienceSeconds) / handleSeconds;
  const blocking = erlangB(load, agents);
  // The unit: the state "all busy, nobody waits" where load is short of the agents, else plain probability of a Poisson count.
  const scarce = y > x;
  const now = queueMasses(x, y, scarce ? heaviestMass(x, y) : 1);
  const busy = blocking * (now.first + now.later);
  const whole = (1 - blocking) * now.first + busy;
  const abandonment = Math.min(1, (blocking * now.waiting) / (y * whole));
  const answered = 1 - abandonment;
  const servedShare = (blocking * agents) / (load * whole);
  const patiences = answerSeconds / patienceSeconds;
  const late = servedShare * lateMass(x, y, patiences, scarce);
  const servedWait = servedShare * now.steps * patienceSeconds;
  return {
    pWait: Math.min(1, busy / whole),
    serviceLevel: Math.max(0, answered - late),
    abandonment,
    meanWaitSeconds: abandonment * patienceSeconds,
    asaSeconds: servedWait / answered,
  };
}

function nobodyAnswers(patienceSeconds: number): AbandonmentOutcome {
  return {
    pWait: 1,
    serviceLevel: 0,
    abandonment: 1,
    meanWaitSeconds: patienceSeconds,
    asaSeconds: Number.POSITIVE_INFINITY,
  };
}

/** The queue masses that remain, in the same unit, when every caller has waited for this many patiences. */
function lateMass(x: number, y: number, patiences: number, scarce: boolean): number {
  const left = y * Math.exp(-patiences);
  const top = scarce ? heaviestMass(x, left) : Math.exp(-y * Math.expm1(-patiences) - x * patiences);
  return queueMasses(x, left, top).later;
}

function heaviestMass(x: number, y: number): number {
  return poissonMass(x + heaviestQueue(x, y), y);
}

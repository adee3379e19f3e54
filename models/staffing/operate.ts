import { ModelError } from '@/models/model-error';
import { type Demand, offeredLoad, requireDemand } from './demand';
import { erlangA } from './erlang/erlang-a';
import { erlangC } from './erlang/erlang-c';

export type { Demand } from './demand';

/**
 * What a number of agents makes of a demand, in the long run at a constant rate. Shares are of all calls offered, 0 to 1.
 * Without calls nobody waits: service level 1, all else 0.
 */
export interface Operation {
  /** offered load, Erlangs */
  load: number;
  /** online, whole */
  agents: number;
  /** share of calls that do not find a free agent */
  pWait: number;
  /** share of the offered calls that are answered within the answer seconds; calls given up count as missed */
  serviceLevel: number;
  /** mean wait of answered calls, those answered at once included; Infinity where the queue grows without end, or nobody answers */
  asaSeconds: number;
  /** mean wait of all calls, given up or answered; without patience the ASA */
  meanWaitSeconds: number;
  /** mean number of callers who wait; Infinity where the queue grows without end */
  queue: number;
  /** share of the agents' time online that is handling */
  occupancy: number;
  /** share of calls given up; 0 without patience */
  abandonment: number;
}

export interface OperateOptions {
  /** for the service level */
  answerSeconds: number;
  /** mean patience; null or left out: nobody gives up (Erlang C), else Erlang A */
  patienceSeconds?: number | null;
}

/**
 * The state of a queue with this many agents: Erlang C, or Erlang A with a patience.
 *
 * Without patience and with agents not above the load the queue grows without end: pWait 1, service level 0, ASA and queue
 * Infinity, occupancy 1.
 *
 * @throws ModelError for figures that cannot be
 */
export function operate(demand: Demand, agents: number, options: OperateOptions): Operation {
  requireDemand(demand);
  requireOptions(agents, options);
  return operateKnown(demand, agents, options);
}

function requireOptions(agents: number, { answerSeconds, patienceSeconds }: OperateOptions): void {
  if (!(Number.isSafeInteger(agents) && agents >= 0)) {
    throw new ModelError(`Agents cannot be ${agents}.`, 'Give a whole number that is 0 or more.');
  }
  if (!(answerSeconds >= 0)) {
    throw new ModelError(
      `The answer time cannot be ${answerSeconds}.`,
      'Give a number that is 0 seconds or more.',
    );
  }
  if (patienceSeconds != null && !(patienceSeconds > 0)) {
    throw new ModelError(`The mean patience cannot be ${patienceSeconds}.`, 'Give a number above 0 seconds.');
  }
}

/** `operate` for demands that were checked before: searches ask it many times. */
export function operateKnown(
  demand: Demand,
  agents: number,
  { answerSeconds, patienceSeconds }: OperateOptions,
): Operation {
  const load = offeredLoad(demand);
  if (load === 0) return idle(agents);
  if (patienceSeconds != null) return impatient(demand, agents, { answerSeconds, patienceSeconds });
  return patient(demand, agents, answerSeconds);
}

function idle(agents: number): Operation {
  return {
    load: 0,
    agents,
    pWait: 0,
    serviceLevel: 1,
    asaSeconds: 0,
    meanWaitSeconds: 0,
    queue: 0,
    occupancy: 0,
    abandonment: 0,
  };
}

function impatient(
  demand: Demand,
  agents: number,
  { answerSeconds, patienceSeconds }: { answerSeconds: number; patienceSeconds: number },
): Operation {
  const load = offeredLoad(demand);
  const outcome = erlangA({ load, agents, handleSeconds: demand.ahtSeconds, patienceSeconds, answerSeconds });
  return {
    load,
    agents,
    ...outcome,
    queue: (outcome.meanWaitSeconds * demand.calls) / demand.intervalSeconds,
    occupancy: agents === 0 ? 0 : (load * (1 - outcome.abandonment)) / agents,
  };
}

function patient(demand: Demand, agents: number, answerSeconds: number): Operation {
  const load = offeredLoad(demand);
  const spare = agents - load;
  const pWait = erlangC(load, agents);
  const asaSeconds = spare > 0 ? (pWait * demand.ahtSeconds) / spare : Number.POSITIVE_INFINITY;
  return {
    load,
    agents,
    pWait,
    serviceLevel: spare > 0 ? 1 - pWait * Math.exp((-spare * answerSeconds) / demand.ahtSeconds) : 0,
    asaSeconds,
    meanWaitSeconds: asaSeconds,
    queue: (asaSeconds * demand.calls) / demand.intervalSeconds,
    occupancy: agents === 0 ? 0 : Math.min(1, load / agents),
    abandonment: 0,
  };
}

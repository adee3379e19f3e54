import { operate } from '@/models/staffing/operate';

/** Calls of a queue in one interval of an average week; seconds. */
export interface QueueLoad {
  queue: string;
  /** which interval of the week */
  slot: number;
  /** calls in one such interval, second legs included */
  calls: number;
  /** how often the interval occurred */
  times: number;
  handleSeconds: number;
  /** mean wait of answered calls */
  waitSeconds: number;
  /** mean patience of the queue's callers */
  patienceSeconds: number;
}

export interface WaitRules {
  intervalSeconds: number;
}

/** More agents than this make no difference to a wait. */
const MOST_ABOVE_LOAD = 200;

/** A load with the agents that explain its wait: the fewest with whom Erlang A waits no longer than callers did. */
export interface StaffedLoad extends QueueLoad {
  agents: number;
  /** what the formula says the wait is with them */
  modelWait: number;
}

export function staffed(load: QueueLoad, rules: WaitRules): StaffedLoad {
  const erlangs = (load.calls * load.handleSeconds) / rules.intervalSeconds;
  let agents = Math.max(1, Math.ceil(erlangs * 0.5));
  let modelWait = waitWith(load, agents, rules);
  while (modelWait > load.waitSeconds && agents < erlangs + MOST_ABOVE_LOAD) {
    agents += 1;
    modelWait = waitWith(load, agents, rules);
  }
  return { ...load, agents, modelWait };
}

/** The wait when the load changes and the agents stay: what was seen, plus the difference of the formula. */
export function waitAfter(
  load: StaffedLoad,
  changed: { calls: number; handleSeconds: number },
  rules: WaitRules,
): number {
  const after = waitWith({ ...load, ...changed }, load.agents, rules);
  return Math.max(0, load.waitSeconds + after - load.modelWait);
}

function waitWith(
  { calls, handleSeconds, patienceSeconds }: Pick<QueueLoad, 'calls' | 'handleSeconds' | 'patienceSeconds'>,
  agents: number,
  { intervalSeconds }: WaitRules,
): number {
  if (calls <= 0 || handleSeconds <= 0) return 0;
  const demand = { calls, intervalSeconds, ahtSeconds: handleSeconds };
  return operate(demand, agents, { answerSeconds: 20, patienceSeconds }).asaSeconds;
}

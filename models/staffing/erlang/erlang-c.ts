import { erlangB } from './erlang-b';

/**
 * The share of calls that wait where nobody gives up: Erlang's delay formula C(load, agents), from the loss formula
 * (Cooper, "Introduction to Queueing Theory", 1981, (4.8) of chapter 3).
 *
 * @param load offered load in Erlangs, 0 or more: arrivals a second × mean handling seconds
 * @param agents whole number, 0 or more
 * @returns 1 where the agents are not more than the load: the queue then grows without end and every call waits
 */
export function erlangC(load: number, agents: number): number {
  if (agents <= load) return 1;
  const blocking = erlangB(load, agents);
  return blocking / (1 - (load / agents) * (1 - blocking));
}

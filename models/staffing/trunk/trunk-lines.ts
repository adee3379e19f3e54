import { ModelError } from '@/models/model-error';
import { erlangB } from '@/models/staffing/erlang/erlang-b';
import { linesFor } from '@/models/staffing/erlang/lines-for';
import type { Operation } from '@/models/staffing/operate';

/** What occupies lines in one interval. */
export interface LineDemand {
  /** calls that come in, also those that end in the menu */
  entered: number;
  /** mean seconds in the menu (IVR) and its announcements */
  ivrSeconds: number;
  /** calls that reach the queue */
  calls: number;
  intervalSeconds: number;
  /** mean talk and hold of answered calls; after-call work holds no line */
  talkSeconds: number;
  /** the queue at the number of agents that is planned */
  operation: Pick<Operation, 'queue' | 'abandonment'>;
}

/** Lines that are needed, and what they are busy with on average (Erlangs). */
export interface TrunkLines {
  lines: number;
  load: number;
  inMenu: number;
  waiting: number;
  talking: number;
  /** share of calls that find all lines busy */
  blocking: number;
}

/**
 * The trunk lines for which no more than this share of calls is turned away: a line is held in the menu, in the queue and
 * while talking, so lines = menu + queue + busy agents, and not agents alone. Erlang B on that load; it does not depend on
 * how holding times are distributed, only on their mean (Sevastyanov 1957). Waits of calls that come at the same time are
 * alike, which Erlang B does not know: where queues are long (a mean wait above half the talk time), plan a few per cent more.
 *
 * @param blocking share of calls turned away, above 0 and below 1
 * @throws ModelError where the queue grows without end, because then no number of lines is enough
 */
export function trunkLines(demand: LineDemand, blocking: number): TrunkLines {
  if (!(blocking > 0 && blocking < 1)) {
    throw new ModelError(`Blocking cannot be ${blocking}.`, 'Give a share above 0 and below 1, as 0.001.');
  }
  const { entered, ivrSeconds, calls, intervalSeconds, talkSeconds, operation } = demand;
  const inMenu = (entered * ivrSeconds) / intervalSeconds;
  const waiting = operation.queue;
  const talking = (calls * (1 - operation.abandonment) * talkSeconds) / intervalSeconds;
  const load = inMenu + waiting + talking;
  if (!Number.isFinite(load)) {
    throw new ModelError(
      'The queue grows without end, so no number of lines is enough.',
      'Plan more agents than the load, or give the patience of the callers.',
    );
  }
  const lines = linesFor(load, blocking);
  return { lines, load, inMenu, waiting, talking, blocking: erlangB(load, lines) };
}

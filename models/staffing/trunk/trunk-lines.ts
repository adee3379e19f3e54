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
 * while talking, so lines = menu + queue + busy agents, and not agents alone. Erlang B on that load, which knows the mean of
 * each part and not that waits come together. Against the exact network (product form) at usual service levels: where
 * callers give up, right in the middle and within 10% at a blocking of 0.001 (6% at 0.01); where nobody does, the queue has
 * a longer tail and 0.001 needs 5% to 30% more lines than this says (0.01: up to 7%). So give a patience.
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

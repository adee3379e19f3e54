import { matchingKey } from '@/models/irritants/cost/comparable-call';
import { type CallSums, emptySums } from '@/models/irritants/cost/irritant-cost';
import type { StrataRow, StratumNames } from '../queries/irritant-strata';

/** Saturday, for a day of the weekend; Monday, for one of the week. */
const SATURDAY = 5;
const MONDAY = 0;
const PARTS = 6;
const HOURS_OF_A_PART = 4;

/** What the calls of a stratum are matched on, by its number (see irritantStrata). */
export function keyOfStratum(stratum: number, names: StratumNames): readonly string[] {
  const { intent_ids: intents, queue_codes: queues, agent_groups: groups } = names;
  const part = stratum % PARTS;
  const isWeekend = Math.floor(stratum / PARTS) % 2 === 1;
  const place = Math.floor(stratum / (2 * PARTS));
  const rest = Math.floor(place / groups.length);
  return matchingKey({
    intent: intents[Math.floor(rest / queues.length)] ?? '',
    queue: queues[rest % queues.length] ?? '',
    agentGroup: groups[place % groups.length] ?? '',
    weekday: isWeekend ? SATURDAY : MONDAY,
    hour: part * HOURS_OF_A_PART,
  });
}

/** A row's sums at the places of all strata. */
export function sumsOf(row: StrataRow, placeOf: ReadonlyMap<number, number>): CallSums {
  const sums = emptySums(placeOf.size);
  row.strata.forEach((stratum, at) => {
    const place = placeOf.get(stratum);
    if (place === undefined) return;
    sums.calls[place] = row.calls[at] ?? 0;
    sums.handleSeconds.counts[place] = row.handle_counts[at] ?? 0;
    sums.handleSeconds.sums[place] = row.handle_sums[at] ?? 0;
    sums.handleSeconds.squares[place] = row.handle_squares[at] ?? 0;
    // Of ones and zeros the squares are the values.
    sums.callsAgain.counts[place] = row.again_counts[at] ?? 0;
    sums.callsAgain.sums[place] = row.again_sums[at] ?? 0;
    sums.callsAgain.squares[place] = row.again_sums[at] ?? 0;
  });
  return sums;
}

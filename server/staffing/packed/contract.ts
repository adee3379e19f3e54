import { z } from 'zod';
import { QUANTILE_LEVELS } from '@/server/forecasts/contracts/vocabulary';
import { demandOutput, queueDemand } from '../contracts/demand';

/** Numbers of the open intervals, in their order: whole thousandths to the base 36, a blank between two. */
const column = z.string();

/**
 * A queue's forecast as it travels: hundreds of queues have a hundred thousand intervals, most of them closed, and an object for
 * each would be ten times the size and seconds of work on both sides.
 */
const packedQueue = queueDemand.omit({ intervals: true }).extend({
  /** the open intervals: place of the first on the clock of the queue's zone, and how many follow on one another */
  open: z.array(z.tuple([z.int(), z.int()])),
  calls: column,
  /** of QUANTILE_LEVELS, in their order */
  quantiles: z.array(column).length(QUANTILE_LEVELS.length),
  ahtSeconds: column,
  /** of every closed interval */
  closedAhtSeconds: z.number(),
});
export type PackedQueue = z.output<typeof packedQueue>;

/** The intervals of the days asked for, as the wall clocks of a zone have them. */
const packedClock = z.object({
  timeZone: z.string(),
  days: z.array(
    z.object({
      date: z.iso.date(),
      /** of the first interval, seconds since 1970; the others follow without gaps */
      start: z.int(),
      /** of each interval, since midnight */
      minutes: z.array(z.int()),
    }),
  ),
});
export type PackedClock = z.output<typeof packedClock>;

/** What plans are made of, as it travels: `unpackDemand` makes of it the demand that it was packed from, to the last digit. */
export const packedDemand = demandOutput.extend({
  clocks: z.array(packedClock),
  queues: z.array(packedQueue),
});
export type PackedDemand = z.output<typeof packedDemand>;

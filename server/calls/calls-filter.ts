import { z } from 'zod';
import { OUTCOMES } from '@/server/calls/call-record';
import { callFilter } from '@/server/trends/filter';
import { readingFilter } from './reading-filter';

const MINUTES_A_DAY = 1440;
const LONGEST_MS = 86_400_000 * 2;

const names = z.array(z.string().max(200)).max(500).default([]);
const milliseconds = z.int().min(0).max(LONGEST_MS).nullable().default(null);

/**
 * What the list of calls can be narrowed by. An empty list, or null, means: all.
 * Outcomes are as people read them: an abandoned call under its queue's threshold is `short_abandoned`, not `abandoned`.
 */
export const callsFilter = callFilter.safeExtend({
  agents: names,
  wrapUps: names,
  outcomes: z.array(z.enum(OUTCOMES)).default([]),
  /** ISO: 1 = Monday … 7 = Sunday, in the queue's zone. */
  weekdays: z.array(z.int().min(1).max(7)).max(7).default([]),
  /** Minutes since midnight on the queue's wall clock; the end is exclusive, and before the start it is the next day's. */
  timeOfDay: z
    .object({
      from: z
        .int()
        .min(0)
        .max(MINUTES_A_DAY - 1),
      until: z.int().min(1).max(MINUTES_A_DAY),
    })
    .nullable()
    .default(null),
  waitAtLeastMs: milliseconds,
  waitAtMostMs: milliseconds,
  ...readingFilter,
});

export type CallsFilter = z.output<typeof callsFilter>;

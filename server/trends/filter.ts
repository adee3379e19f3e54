import { z } from 'zod';
import { DIRECTIONS } from '@/server/calls/call-record';

/** YYYY-MM-DD, a day on the wall calendar of a queue's time zone. */
export const localDate = z.iso.date();

const codes = z.array(z.string().max(200)).max(500).default([]);

/** What the filter bar holds, on every page and in the URL. An empty list means: all. Days are inclusive. */
export const callFilter = z
  .object({
    siteId: z.int().positive(),
    from: localDate,
    to: localDate,
    queues: codes,
    types: codes,
    agentGroups: codes,
    directions: z.array(z.enum(DIRECTIONS)).default([]),
  })
  .refine((filter) => filter.from <= filter.to, {
    error: 'The first day is after the last day.',
    path: ['from'],
  });

export type CallFilter = z.output<typeof callFilter>;

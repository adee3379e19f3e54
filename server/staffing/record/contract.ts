import { z } from 'zod';
import { addDays } from '@/server/trends/period';

/** A fortnight of half hours is as much as a page shows. */
const MOST_DAYS = 14;

export const recordInput = z
  .object({
    siteId: z.int().positive(),
    /** code as the source names it; null: all queues */
    queue: z.string().max(200).nullable().default(null),
    /** local days, both inclusive; null: the last week whose waits are known */
    from: z.iso.date().nullable().default(null),
    to: z.iso.date().nullable().default(null),
  })
  .refine(({ from, to }) => !from || !to || from <= to, {
    error: 'The first day is after the last day.',
    path: ['from'],
  })
  .refine(({ from, to }) => !from || !to || to < addDays(from, MOST_DAYS), {
    error: `At most ${MOST_DAYS} days are shown at once.`,
    path: ['to'],
  });

/** Why a service level was not the planned one; the parts add up to the difference. Shares of the service level. */
const missView = z.object({
  planned: z.number(),
  achieved: z.number(),
  predicted: z.number(),
  difference: z.number(),
  volume: z.number(),
  aht: z.number(),
  staffing: z.number(),
  shrinkage: z.number(),
  rest: z.number(),
});

const side = z.object({
  calls: z.number(),
  /** mean handle time, seconds; null: nothing was handled */
  ahtSeconds: z.number().nullable(),
  /** online; of several queues, all of them */
  agents: z.number().nullable(),
});

/** An interval, or a day of them; of several queues, all of them together. */
const recordRow = z.object({
  date: z.iso.date(),
  /** since midnight on the queue's clock; null: the whole day */
  minute: z.int().nullable(),
  /** what was planned; agents of a day: the mean of the intervals with calls */
  plan: side,
  /** what came; agents as the calls show them: null where the source does not name them */
  actual: side,
  /** on shift and off break by a published roster; null: there was none */
  rostered: z.number().nullable(),
  /** null: nothing was planned, or the agents are not known */
  miss: missView.nullable(),
});
export type RecordRow = z.output<typeof recordRow>;

export const recordOutput = z.object({
  timeZone: z.string(),
  intervalMinutes: z.int(),
  from: z.iso.date(),
  to: z.iso.date(),
  /** days whose waits are known; null: there are none */
  firstDate: z.iso.date().nullable(),
  lastDate: z.iso.date().nullable(),
  /** the queues of these days */
  queues: z.array(z.object({ queue: z.string(), name: z.string() })),
  /**
   * How many of the days were planned by a forecast made before them. For the others nothing was forecast in time: they are
   * held against what the four weeks before would have asked for.
   */
  forecastDays: z.int(),
  usualDays: z.int(),
  rosteredDays: z.int(),
  /** calls that were rated, and those among them for which there is a plan to hold them against */
  calls: z.number(),
  comparedCalls: z.number(),
  total: missView.nullable(),
  /** the total in words; null: there is nothing to say */
  sentence: z.string().nullable(),
  days: z.array(recordRow),
  intervals: z.array(recordRow),
});
export type StaffingRecord = z.output<typeof recordOutput>;

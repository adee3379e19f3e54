import { z } from 'zod';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** HH:MM on the wall clock of the queue's zone; 24:00 is the end of the day. */
const wallTime = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'A time looks like 08:30; a day ends at 24:00.');

const span = z
  .tuple([wallTime, wallTime])
  .refine(([from, to]) => from < to, 'Opens before it closes; hours past midnight belong to the next day.');

/** When it is open on one day; none: closed. */
export const spansOfDay = z
  .array(span)
  .max(6)
  .transform((spans) => spans.toSorted(([a], [b]) => a.localeCompare(b)))
  .refine(
    (spans) => spans.every(([, to], at) => to <= (spans[at + 1]?.[0] ?? '24:00')),
    'Two spans of one day overlap.',
  );

/** When a queue is open, by weekday; a weekday that is not named is closed. null: always open. */
export const openingHoursSchema = z.partialRecord(z.enum(WEEKDAYS), spansOfDay).nullable();

export type OpeningHours = z.infer<typeof openingHoursSchema>;

import { z } from 'zod';
import { METRICS, WHOLE_SITE } from '../contracts/vocabulary';

const DAY = z.iso.date('A date looks like 2026-12-24.');
const LARGEST = 10_000_000;

const common = z.object({
  siteId: z.int().positive(),
  /** null: the newest run */
  snapshotId: z.uuid().nullable().default(null),
  queue: z.string().max(200).default(WHOLE_SITE),
  metric: z.enum(METRICS).default('offered'),
  fromDate: DAY,
  /** inclusive */
  toDate: DAY,
  fromMinute: z.int().min(0).max(1439).default(0),
  /** exclusive */
  toMinute: z.int().min(1).max(1440).default(1440),
  reason: z
    .string()
    .trim()
    .min(3, 'Say why: later you will want to know whether it helped.')
    .max(500, 'At most 500 characters.'),
});

/** A planner's correction, as it is asked for. Days and minutes are those of the queue's zone. */
export const addOverrideInput = z
  .discriminatedUnion('kind', [
    common.extend({
      kind: z.literal('percent'),
      amount: z.number().min(-100, 'No less than −100%.').max(1000, 'At most +1,000%.'),
    }),
    common.extend({
      kind: z.literal('value'),
      amount: z.number().min(0, 'No less than 0.').max(LARGEST, 'At most ten million.'),
      amountPer: z.enum(['interval', 'day']),
    }),
    common.extend({
      kind: z.literal('copy_day'),
      copyFrom: DAY,
      copyPart: z.enum(['both', 'shape', 'total']).default('both'),
    }),
  ])
  .refine(({ fromDate, toDate }) => fromDate <= toDate, {
    message: 'The last day is before the first one.',
    path: ['toDate'],
  })
  .refine(({ fromMinute, toMinute }) => fromMinute < toMinute, {
    message: 'It ends before it begins.',
    path: ['toMinute'],
  });
export type AddOverride = z.output<typeof addOverrideInput>;

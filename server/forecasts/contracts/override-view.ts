import { z } from 'zod';
import { METRICS } from './vocabulary';

const OVERRIDE_KINDS = ['percent', 'value', 'copy_day'] as const;
const AMOUNT_PERS = ['interval', 'day'] as const;
const COPY_PARTS = ['both', 'shape', 'total'] as const;

/** A planner's correction of a snapshot. Days and minutes are those of the queue's zone. */
export const overrideView = z.object({
  id: z.uuid(),
  snapshotId: z.uuid(),
  /** '' is the whole site */
  queue: z.string(),
  metric: z.enum(METRICS),
  kind: z.enum(OVERRIDE_KINDS),
  fromDate: z.iso.date(),
  /** inclusive */
  toDate: z.iso.date(),
  /** minutes since midnight, to exclusive; 0 to 1440 is the whole day */
  fromMinute: z.int(),
  toMinute: z.int(),
  /** percent: points; value: calls or seconds; copy_day: null */
  amount: z.number().nullable(),
  /** of a value: of each interval, or of the day's (the chosen hours') total, which keeps its shape */
  amountPer: z.enum(AMOUNT_PERS),
  copyFrom: z.iso.date().nullable(),
  /** of the other day: its intervals as they are, its shape under the own total, its total with the own shape */
  copyPart: z.enum(COPY_PARTS),
  reason: z.string(),
  createdAt: z.date(),
  createdBy: z.string(),
  undoneAt: z.date().nullable(),
  undoneBy: z.string().nullable(),
  /** taken over from an earlier snapshot */
  carried: z.boolean(),
});
export type OverrideView = z.output<typeof overrideView>;

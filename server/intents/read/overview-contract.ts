import { z } from 'zod';
import { insightFilter } from '@/server/insights/insight-filter';
import { COMPARISONS } from '@/server/trends/period';
import { periodSchema } from '@/server/trends/trends-input';

export const overviewInput = insightFilter.safeExtend({
  comparison: z.enum(COMPARISONS).default('previous'),
});

/** What a page says of the calls of an intent; null where nothing is known. */
const figures = z.object({
  calls: z.int(),
  /** of the calls that were read */
  share: z.number(),
  /** mean seconds of talk, hold and after-call work, of calls that somebody handled */
  handleSeconds: z.number().nullable(),
  transferShare: z.number().nullable(),
  /** of callers that are known: called again within seven days */
  againShare: z.number().nullable(),
  /** mean of the customers' balance, −1 to 1 */
  balance: z.number().nullable(),
  /** calls with strong negativity of the customer */
  negativeShare: z.number().nullable(),
});
export type IntentFigures = z.output<typeof figures>;

const intentRow = z.object({
  /** null: unknown, nothing reached the threshold */
  intentId: z.uuid().nullable(),
  name: z.string(),
  /** names of what it stands under, from the top */
  path: z.array(z.string()),
  now: figures,
  before: figures.nullable(),
  /** of the share; 95%. null where there is nothing to compare with */
  change: z.object({ difference: z.number(), low: z.number(), high: z.number() }).nullable(),
  /** whether the change is more than chance, though many intents are looked at */
  sure: z.boolean(),
  /** calls by bucket */
  series: z.array(z.int()),
});
export type IntentRow = z.output<typeof intentRow>;

export const overviewOutput = z.object({
  grain: z.enum(['day', 'week', 'month']),
  comparison: periodSchema.nullable(),
  /** local days, both inclusive, and the calls that were read on them; null where none was */
  buckets: z.array(z.object({ from: z.iso.date(), to: z.iso.date(), calls: z.int().nullable() })),
  /** calls that were read for intents */
  read: z.int(),
  readBefore: z.int().nullable(),
  /** calls with a transcript that wait for a model */
  unread: z.int(),
  /** most calls first */
  intents: z.array(intentRow),
});
export type IntentOverview = z.output<typeof overviewOutput>;

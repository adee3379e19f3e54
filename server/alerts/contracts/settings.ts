import { z } from 'zod';
import { AlarmKind } from '@/server/postgres/generated/enums';

const queues = z.array(z.string().max(200)).max(200).default([]);

/** Where such calls should go: a queue or group by its name, told with the alert; '' where nowhere else. */
const routeTo = z.string().trim().max(200).default('');

export const ALERT_MEASURES = [
  'serviceLevel',
  'asa',
  'abandonRate',
  'longestWait',
  'aht',
  'transferRate',
  'offered',
  'calls',
] as const;
export type AlertMeasure = (typeof ALERT_MEASURES)[number];

export const SPAN_MINUTES = [15, 30, 60, 120, 240, 1440] as const;

/** A measure over or under a limit, in a span of the queue's clock. */
export const thresholdSettings = z.object({
  measure: z.enum(ALERT_MEASURES),
  side: z.enum(['above', 'below']),
  /** a share 0…1, seconds, or calls */
  limit: z.number().min(0).max(1e9),
  /** each of these apart; empty: every queue apart */
  queues,
  /** all queues taken together */
  together: z.boolean().default(false),
  spanMinutes: z.union(SPAN_MINUTES.map((minutes) => z.literal(minutes))).default(60),
  /** spans with fewer calls say nothing */
  leastCalls: z.int().min(1).max(1_000_000).default(10),
});

/** Calls outside the band of their own forecast, so many intervals on end. */
export const forecastAnomalySettings = z.object({
  /** empty: the whole site */
  queues,
  intervals: z.int().min(1).max(48).default(3),
  band: z.enum(['80', '95']).default('95'),
  side: z.enum(['above', 'below', 'both']).default('both'),
});

/** An irritant that came up, or rose. */
export const irritantSettings = z.object({
  kinds: z.array(z.enum(AlarmKind)).min(1, 'Choose one at least.').default(['emergence', 'surge']),
  /** Irritant.id; empty: all */
  irritantIds: z.array(z.uuid()).max(200).default([]),
});

/** Calls whose customer was strongly negative. */
export const strongNegativeSettings = z.object({
  /** how sure the model must be, 0…1 */
  score: z.number().min(0).max(1).default(0.8),
  queues,
  routeTo,
});

/** A caller who called again and again. */
export const repeatedCallsSettings = z.object({
  calls: z.int().min(2).max(100).default(3),
  days: z.int().min(1).max(31).default(7),
  queues,
  routeTo,
});

export const ruleSettings = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('threshold'), settings: thresholdSettings }),
  z.object({ kind: z.literal('forecast_anomaly'), settings: forecastAnomalySettings }),
  z.object({ kind: z.literal('irritant'), settings: irritantSettings }),
  z.object({ kind: z.literal('strong_negative'), settings: strongNegativeSettings }),
  z.object({ kind: z.literal('repeated_calls'), settings: repeatedCallsSettings }),
]);
export type RuleSettings = z.output<typeof ruleSettings>;
export type KindOfRule = RuleSettings['kind'];

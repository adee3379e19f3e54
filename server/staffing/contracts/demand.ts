import { z } from 'zod';
import { snapshotView } from '@/server/forecasts/contracts/snapshot-view';
import { QUANTILE_LEVELS } from '@/server/forecasts/contracts/vocabulary';
import { addDays } from '@/server/trends/period';
import { queueRules, shrinkageCause } from './rules';

const MOST_DAYS = 42;

const span = z.object({
  siteId: z.int().positive(),
  /** local days of the queues' calendars, both inclusive; null: the first whole week of the forecast */
  from: z.iso.date().nullable().default(null),
  to: z.iso.date().nullable().default(null),
  /** codes; null: all that are forecast */
  queues: z.array(z.string().max(200)).min(1).max(500).nullable().default(null),
  /** null: the newest run that is done */
  snapshotId: z.uuid().nullable().default(null),
});
const isInOrder = ({ from, to }: { from: string | null; to: string | null }) => !from || !to || from <= to;
const isShort = ({ from, to }: { from: string | null; to: string | null }) =>
  !from || !to || to < addDays(from, MOST_DAYS);
const IN_ORDER = { error: 'The first day is after the last day.', path: ['from'] };
const SHORT = { error: `At most ${MOST_DAYS} days are planned at once.`, path: ['to'] };

export const demandInput = span.refine(isInOrder, IN_ORDER).refine(isShort, SHORT);

/** The same, planned: with another risk or other circumstances than the settings have. */
export const planInput = span
  .extend({
    /** level of the quantile that is staffed for; null: each queue's own */
    planAt: z.number().min(0.025).max(0.975).nullable().default(null),
    /** factors on what is forecast */
    volume: z.number().min(0).max(10).default(1),
    aht: z.number().min(0.1).max(10).default(1),
  })
  .refine(isInOrder, IN_ORDER)
  .refine(isShort, SHORT);

/** What is forecast for one interval of one queue. */
export const demandInterval = z.object({
  /** local day, and minutes since its midnight, of the queue's clock */
  date: z.iso.date(),
  minute: z.int(),
  /** seconds since 1970 */
  start: z.int(),
  /** false: the queue is closed; no calls, nobody is needed */
  open: z.boolean(),
  /** calls with the planners' overrides: the mean, and the quantiles of QUANTILE_LEVELS in their order */
  calls: z.number(),
  quantiles: z.array(z.number()).length(QUANTILE_LEVELS.length),
  /** mean handle time, seconds; of closed intervals the queue's usual one */
  ahtSeconds: z.number(),
});
export type DemandInterval = z.output<typeof demandInterval>;

const patienceSummary = z.object({
  meanSeconds: z.number().nullable(),
  /** 95% interval */
  low: z.number().nullable(),
  high: z.number().nullable(),
  calls: z.number(),
  abandoned: z.number(),
  /** local days whose calls were read */
  from: z.iso.date(),
  to: z.iso.date(),
});

export const queueDemand = z.object({
  queue: z.string(),
  name: z.string(),
  timeZone: z.string(),
  rules: queueRules,
  causes: z.array(shrinkageCause),
  /** where the rules' patience comes from */
  /** unknown: too few gave up to tell, so that nobody is reckoned to; off: somebody set that */
  patienceFrom: z.enum(['set', 'estimated', 'unknown', 'off']),
  patience: patienceSummary.nullable(),
  /** recent: no handle times are forecast, so those of the last four weeks stand in; assumed: none are known at all */
  ahtFrom: z.enum(['forecast', 'recent', 'assumed']),
  /** every interval of every day, in order of time */
  intervals: z.array(demandInterval),
});
export type QueueDemand = z.output<typeof queueDemand>;

/** People with the same skills, and when a published roster has them on shift and off break. */
export const staffGroup = z.object({
  name: z.string(),
  queues: z.array(z.string()),
  /** [instant, seconds since 1970; people], where there are any */
  onShift: z.array(z.tuple([z.int(), z.number()])),
});

export type StaffGroupDemand = z.output<typeof staffGroup>;

/** What a call holds of a line besides waiting, by the last twelve weeks of the site. */
const lineUse = z.object({
  /** mean time in the menu, seconds, of every incoming call */
  menuSeconds: z.number(),
  /** calls that end in the menu, for each one that reaches a queue */
  menuCalls: z.number(),
  /** of the handle time, with the caller on the line (after-call work is not), 0 to 1 */
  talkShare: z.number(),
});

export const demandOutput = z.object({
  /** null: the site has no forecast yet */
  snapshot: snapshotView.nullable(),
  /** of the site */
  timeZone: z.string(),
  intervalMinutes: z.int(),
  from: z.iso.date(),
  to: z.iso.date(),
  /** days that are forecast by interval, both inclusive */
  firstDate: z.iso.date().nullable(),
  lastDate: z.iso.date().nullable(),
  /** local days of the site for which a roster is published, and its name */
  rosters: z.array(z.object({ date: z.iso.date(), name: z.string() })),
  queues: z.array(queueDemand),
  groups: z.array(staffGroup),
  lineUse,
  /** loaded cost of a paid hour; isAssumed: nobody has set it */
  rates: z.object({ currency: z.string(), agentHour: z.number(), isAssumed: z.boolean() }),
  /** the share of calls that may find all lines busy at the peak */
  lineBlocking: z.number(),
});
export type StaffingDemand = z.output<typeof demandOutput>;

import { z } from 'zod';
import { CONSENTS, DIRECTIONS, OUTCOMES, PURPOSES } from '@/server/calls/call-record';
import { DURATION_UNITS } from '../convert/duration';

/** How columns of a file become fields of the canonical record. Columns are named as in the header. */
const column = z.string().min(1).max(500);
const emptyWhen = z.array(z.string().max(200)).max(50).default([]);

/** A text: of a column, the same for every row, or put together: "{vru+line}-{call_id}". */
export const textSource = z.union([
  z.strictObject({ column, emptyWhen, values: z.record(z.string(), z.string().max(200)).default({}) }),
  z.strictObject({ constant: z.string().max(200) }),
  z.strictObject({ template: z.string().min(1).max(1000) }),
]);
export type TextSource = z.output<typeof textSource>;

/** A time: one column, or date and time columns, joined with a space. */
export const timeSource = z.strictObject({
  columns: z.array(column).min(1).max(3),
  /** tried in this order; convert/date-format.ts says what they may be */
  formats: z.array(z.string().min(1).max(60)).min(1).max(20),
  /** when one of the columns holds one of these, it did not happen */
  emptyWhen,
  /** the date column is that of the call's start: a time of day before the start is the next day's */
  mayCrossMidnight: z.boolean().default(false),
});
export type TimeSource = z.output<typeof timeSource>;

export const durationSource = z.strictObject({
  column,
  unit: z.enum(DURATION_UNITS).default('s'),
  emptyWhen,
});
export type DurationSource = z.output<typeof durationSource>;

/** The length of a talk, or with `whole` that of a call: talk only where somebody answered, else how long it was waited. */
const talkSource = durationSource.extend({ whole: z.boolean().optional() });

function choice<Values extends readonly [string, ...string[]]>(values: Values) {
  return z.union([
    z.strictObject({ constant: z.enum(values) }),
    z.strictObject({
      column,
      /** the source's words, in any case; canonical words need no entry */
      values: z.record(z.string(), z.enum(values)).default({}),
      /** for other words; without it they go to quarantine */
      otherwise: z.enum(values).optional(),
    }),
  ]);
}

const zone = z.string().max(60).nullable().default(null);

export const callMapping = z.strictObject({
  kind: z.literal('calls'),
  /** IANA name of the clock in the file; null is the site's */
  timeZone: zone,
  fields: z.strictObject({
    /** without it, or where it is empty, an id is derived (mapping/derive-id.ts) */
    callId: textSource.optional(),
    startedAt: timeSource,
    queue: textSource.optional(),
    direction: choice(DIRECTIONS).default({ constant: 'inbound' }),
    type: textSource.optional(),
    entry: textSource.optional(),
    menuChoice: textSource.optional(),
    agent: textSource.optional(),
    agentGroup: textSource.optional(),
    caller: z.strictObject({ column, as: z.enum(['number', 'id']).default('number'), emptyWhen }).optional(),
    queueEnteredAt: timeSource.optional(),
    /** when an agent answered, and when the call ended: they give wait and talk where those have no column */
    answeredAt: timeSource.optional(),
    endedAt: timeSource.optional(),
    ivrMs: durationSource.optional(),
    queueMs: durationSource.optional(),
    waitMs: durationSource.optional(),
    talkMs: talkSource.optional(),
    holdMs: durationSource.optional(),
    acwMs: durationSource.optional(),
    outcome: choice(OUTCOMES).optional(),
    transferredTo: textSource.optional(),
    wrapUp: textSource.optional(),
    recording: textSource.optional(),
    consent: choice(CONSENTS).default({ constant: 'unknown' }),
  }),
  /** outcomes that are another one when the call never joined a queue, as abandoned -> contained */
  withoutQueue: z.partialRecord(z.enum(OUTCOMES), z.enum(OUTCOMES)).default({}),
  /** a call that joined its queue before it started: a bad row, or one whose start is the moment it joined the queue */
  startAfterQueue: z.enum(['quarantine', 'start_at_queue']).default('quarantine'),
  purposes: z.array(z.enum(PURPOSES)).default(['metadata', 'analysis']),
});
export type CallMapping = z.output<typeof callMapping>;

export const countSource = z.strictObject({
  column,
  /** the column is a percentage of this count */
  percentOf: z.enum(['offered', 'answered']).optional(),
  emptyWhen,
});
export type CountSource = z.output<typeof countSource>;

export const intervalMapping = z.strictObject({
  kind: z.literal('intervals'),
  timeZone: zone,
  /** the length of an interval */
  minutes: z.int().min(1).max(1440),
  fields: z.strictObject({
    queue: textSource.optional(),
    type: textSource.optional(),
    intervalStart: timeSource,
    /** without it: offered, else answered + abandoned */
    calls: countSource.optional(),
    offered: countSource.optional(),
    answered: countSource.optional(),
    abandoned: countSource.optional(),
    shortAbandoned: countSource.optional(),
    withinTarget: countSource.optional(),
    asaMs: durationSource.optional(),
    longestWaitMs: durationSource.optional(),
    ahtMs: durationSource.optional(),
  }),
});
export type IntervalMapping = z.output<typeof intervalMapping>;

export const mapping = z.discriminatedUnion('kind', [callMapping, intervalMapping]);
export type Mapping = z.output<typeof mapping>;
export type MappingInput = z.input<typeof mapping>;

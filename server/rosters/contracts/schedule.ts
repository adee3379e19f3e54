import { z } from 'zod';
import { FORECAST_STATUSES } from '@/server/forecasts/contracts/snapshot-view';

/** What a schedule is asked for with. */
export const scheduleSettings = z.object({
  /** the forecast it is made for; null: the newest */
  snapshotId: z.uuid().nullable().default(null),
  /** level of the quantile that is staffed for; null: each queue's own */
  planAt: z.number().min(0.025).max(0.975).nullable().default(null),
  timeLimitSeconds: z.int().min(5).max(3600).default(60),
  /** good enough: within this share of the best possible */
  gap: z.number().min(0).max(0.5).default(0.02),
});
export type ScheduleSettings = z.output<typeof scheduleSettings>;

export const scheduleProgress = z.object({
  stage: z.enum(['read', 'search', 'names', 'improve', 'fairness', 'write']),
  done: z.number(),
  total: z.number(),
  detail: z.string(),
  secondsLeft: z.number().nullable(),
  /** of the best roster so far; null: none yet */
  cost: z.number().nullable(),
  /** no roster costs less */
  bound: z.number().nullable(),
});
export type RosterProgress = z.output<typeof scheduleProgress>;

const unmetNeed = z.object({
  queue: z.string(),
  date: z.iso.date(),
  day: z.int(),
  fromMinute: z.int(),
  toMinute: z.int(),
  people: z.number(),
  hours: z.number(),
  cause: z.enum(['no_skill', 'no_shift', 'nobody_available', 'too_few', 'hours_used', 'not_worth_it']),
  why: z.string(),
});

/** What a roster comes to; counted anew after every change by hand. */
const rosterCount = z.object({
  cost: z.object({
    total: z.number(),
    wages: z.number(),
    understaffing: z.number(),
    overstaffing: z.number(),
    missingHours: z.number(),
  }),
  /** group → interval → people on shift and off break */
  staff: z.array(z.array(z.number())),
  /** queue → interval → people that are missing */
  missing: z.array(z.array(z.number())),
  unmet: z.array(unmetNeed),
  fairness: z.array(
    z.object({
      group: z.string(),
      late: z.tuple([z.number(), z.number()]),
      weekend: z.tuple([z.number(), z.number()]),
      hours: z.tuple([z.number(), z.number()]),
    }),
  ),
});

export const scheduleResult = z.object({
  intervalMinutes: z.union([z.literal(15), z.literal(30), z.literal(60)]),
  currency: z.string(),
  agentHour: z.number(),
  requirement: z.array(z.object({ queue: z.string(), name: z.string(), people: z.array(z.number()) })),
  /** in the order of `count.staff` */
  groups: z.array(z.string()),
  /** no roster that keeps the rules costs less */
  bound: z.number(),
  seconds: z.number(),
  contradictions: z.array(z.object({ subject: z.string(), words: z.string() })),
  count: rosterCount,
});
export type ScheduleResult = z.output<typeof scheduleResult>;

export const scheduleHead = z.object({
  id: z.uuid(),
  name: z.string(),
  from: z.iso.date(),
  days: z.int(),
  status: z.enum(FORECAST_STATUSES),
  createdAt: z.date(),
  createdBy: z.string(),
  finishedAt: z.date().nullable(),
  cancelRequested: z.boolean(),
  progress: scheduleProgress.nullable(),
  error: z.string().nullable(),
  publishedAt: z.date().nullable(),
  publishedBy: z.string().nullable(),
});
export type ScheduleHead = z.output<typeof scheduleHead>;

const placedBreak = z.object({ name: z.string(), startMinute: z.int(), minutes: z.int(), paid: z.boolean() });
export const storedBreaks = z.array(placedBreak);

const shiftView = z.object({
  id: z.uuid(),
  day: z.int(),
  startMinute: z.int(),
  endMinute: z.int(),
  shiftTypeId: z.uuid().nullable(),
  shiftType: z.string(),
  breaks: storedBreaks,
  /** somebody changed it */
  byHand: z.boolean(),
});
export type ShiftView = z.output<typeof shiftView>;

export const scheduleView = scheduleHead.extend({
  /** null until it is done */
  result: scheduleResult.nullable(),
  people: z.array(
    z.object({
      memberId: z.uuid(),
      code: z.string(),
      name: z.string(),
      group: z.string(),
      minWeekMinutes: z.int(),
      maxWeekMinutes: z.int(),
      shifts: z.array(shiftView),
    }),
  ),
});
export type ScheduleView = z.output<typeof scheduleView>;

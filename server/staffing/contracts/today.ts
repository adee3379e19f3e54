import { z } from 'zod';
import { queueRules } from './rules';

export const staffingTodayInput = z.object({
  siteId: z.int().positive(),
  /** null: the local day under way, as the data have it */
  date: z.iso.date().nullable().default(null),
  /** minutes since midnight up to which actuals count; null: all that are there */
  untilMinute: z.int().min(0).max(1440).nullable().default(null),
});

export const MOVE_KINDS = ['time_off', 'overtime', 'skill_move'] as const;

/** What a planner did about a day under way. */
export const moveView = z.object({
  id: z.uuid(),
  kind: z.enum(MOVE_KINDS),
  date: z.iso.date(),
  fromMinute: z.int(),
  toMinute: z.int(),
  groupName: z.string(),
  fromQueue: z.string(),
  toQueue: z.string(),
  agents: z.int(),
  reason: z.string(),
  createdAt: z.date(),
  createdBy: z.string(),
});
export type MoveView = z.output<typeof moveView>;

/** One interval of a queue's day: what was planned, what came, what is now expected. Shares 0 to 1. */
const todayInterval = z.object({
  minute: z.int(),
  /** seconds since 1970 */
  start: z.int(),
  open: z.boolean(),
  /** calls: forecast with overrides; counted (null from now on); now expected (null before now) */
  planned: z.number(),
  actual: z.number().nullable(),
  expected: z.number().nullable(),
  /** seconds: forecast; of the calls that ended (null where none); reckoned with from now on */
  plannedAht: z.number(),
  actualAht: z.number().nullable(),
  expectedAht: z.number(),
  /** online people: as planned and moved; as the calls show them (null from now on, or where calls name no agents) */
  staffed: z.number(),
  present: z.number().nullable(),
  /** online people that the calls (come, or now expected) need */
  needed: z.int(),
  /** null from now on, and where nobody called */
  serviceLevel: z.number().nullable(),
  /** by formula, with the staff planned and the calls now expected; null before now, and while closed */
  expectedServiceLevel: z.number().nullable(),
});
export type TodayInterval = z.output<typeof todayInterval>;

export const todayQueue = z.object({
  queue: z.string(),
  name: z.string(),
  rules: queueRules,
  intervals: z.array(todayInterval),
});
export type TodayQueue = z.output<typeof todayQueue>;

/** Now against plan. */
export const staffingTodayOutput = z.object({
  date: z.iso.date(),
  timeZone: z.string(),
  intervalMinutes: z.int(),
  /** the first interval that has not come, minutes since midnight */
  untilMinute: z.int(),
  /** where `staffed` comes from: a published roster, or the requirement of the forecast */
  staffFrom: z.enum(['roster', 'requirement']),
  queues: z.array(todayQueue),
  groups: z.array(z.object({ name: z.string(), queues: z.array(z.string()) })),
  /** those in force */
  moves: z.array(moveView),
  rates: z.object({ currency: z.string(), agentHour: z.number(), isAssumed: z.boolean() }),
});
export type StaffingToday = z.output<typeof staffingTodayOutput>;

import { z } from 'zod';
import { WEEKDAY_NAMES } from '@/models/staffing/schedule/weekdays';

const clockTime = z.string().regex(/^([0-3]\d|4[0-7]):[0-5]\d$/, 'A time as 08:30.');

/** Which calls a group takes: priority 1 is served first; `handleFactor` times the queue's handle time. */
export const skill = z.object({
  queue: z.string().max(200),
  priority: z.int().min(1).max(9).default(1),
  handleFactor: z.number().min(0.2).max(5).default(1),
});

export const groupInput = z.object({
  name: z.string().trim().min(1).max(100),
  skills: z.array(skill).min(1, 'A group takes the calls of one queue at least.').max(100),
  /** loaded cost of an hour; null: the site's rate */
  agentHour: z.number().min(0).max(10_000).nullable().default(null),
});

/** By weekday the spans in which a whole shift has to lie, and dates of absence; null: always there. */
export const availability = z
  .partialRecord(z.enum(WEEKDAY_NAMES), z.array(z.tuple([clockTime, clockTime])))
  .and(z.object({ off: z.array(z.iso.date()).optional() }))
  .nullable();

export const memberInput = z.object({
  code: z.string().trim().min(1).max(200),
  name: z.string().trim().min(1).max(200),
  minWeekMinutes: z.int().min(0).max(10_080).default(0),
  maxWeekMinutes: z.int().min(0).max(10_080).default(2400),
  maxDaysAWeek: z.int().min(0).max(7).default(5),
  minRestMinutes: z.int().min(0).max(1440).default(660),
  availability: availability.default(null),
  shiftTypeIds: z.array(z.uuid()).max(100).default([]),
});

const breakRule = z.object({
  name: z.string().trim().min(1).max(60),
  minutes: z.int().min(5).max(240),
  paid: z.boolean(),
  earliestAfter: z.int().min(0).max(960),
  latestAfter: z.int().min(0).max(960),
});

const minuteOfDay = z.int().min(0).max(1439);

export const shiftTypeInput = z
  .object({
    name: z.string().trim().min(1).max(100),
    firstStartMinute: minuteOfDay,
    lastStartMinute: minuteOfDay,
    startEveryMinutes: z.int().min(15).max(240).default(30),
    minutes: z.int().min(60).max(960),
    breaks: z.array(breakRule).max(4).default([]),
    weekdays: z.array(z.int().min(1).max(7)).min(1),
  })
  .refine(({ firstStartMinute, lastStartMinute }) => firstStartMinute <= lastStartMinute, {
    error: 'The latest start is before the earliest.',
    path: ['lastStartMinute'],
  });

const memberView = memberInput.extend({ id: z.uuid(), groupId: z.uuid() });
export type MemberView = z.output<typeof memberView>;
export const groupView = groupInput.extend({ id: z.uuid(), members: z.array(memberView) });
export type GroupView = z.output<typeof groupView>;
export const shiftTypeView = z.object({ ...shiftTypeInput.shape, id: z.uuid() });
export type ShiftTypeView = z.output<typeof shiftTypeView>;

/** Who can be scheduled, and for what shifts. */
export const staffOutput = z.object({
  groups: z.array(groupView),
  shiftTypes: z.array(shiftTypeView),
  /** queues of the site, to choose skills from */
  queues: z.array(z.object({ code: z.string(), name: z.string() })),
});
export type Staff = z.output<typeof staffOutput>;

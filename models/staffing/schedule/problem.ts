import { z } from 'zod';
import { WEEKDAY_NAMES } from './weekdays';

/** A time on the site's clock; the hours go on over midnight, so that 30:00 is six in the morning of the next day. */
const clockTime = z.string().regex(/^([0-3]\d|4[0-7]):[0-5]\d$/, 'A time as 08:30, up to 47:59.');
const minuteOfDay = z.int().min(0).max(1439);

const breakRule = z.object({
  name: z.string().min(1),
  minutes: z.int().min(5).max(240),
  /** paid breaks are paid, but nobody takes calls in them */
  paid: z.boolean(),
  /** minutes after the shift's start at which it may begin, from … to */
  earliestAfter: z.int().min(0),
  latestAfter: z.int().min(0),
});

const shiftType = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  /** minutes since midnight */
  firstStart: minuteOfDay,
  lastStart: minuteOfDay,
  startEvery: z.int().min(5).max(1440).default(30),
  /** presence, unpaid breaks among it */
  minutes: z.int().min(60).max(960),
  /** 1 Monday … 7 Sunday, of the day on which it starts */
  weekdays: z.array(z.int().min(1).max(7)).min(1),
  breaks: z.array(breakRule).max(4).default([]),
});

const group = z.object({
  name: z.string().min(1),
  /** the queues whose calls these people take; one means a group of one skill */
  queues: z.array(z.string()).min(1),
  /** loaded cost of a paid hour */
  hourCost: z.number().min(0).default(30),
});

const person = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  group: z.string(),
  /** paid minutes of a week */
  minMinutes: z.int().min(0).default(0),
  maxMinutes: z.int().min(0).default(2400),
  maxDays: z.int().min(0).max(7).default(5),
  /** between the end of a shift and the start of the next */
  minRest: z.int().min(0).max(1440).default(660),
  /** by weekday, the spans in which a whole shift has to lie; a weekday without any is never worked; null: always */
  available: z
    .partialRecord(z.enum(WEEKDAY_NAMES), z.array(z.tuple([clockTime, clockTime])))
    .nullable()
    .default(null),
  /** dates of absence */
  off: z.array(z.iso.date()).default([]),
  /** ids of the shift types that the contract allows; empty: all */
  shiftTypes: z.array(z.string()).default([]),
  /** instead of the group's */
  hourCost: z.number().min(0).optional(),
});

/** Cost of an agent missing for an hour, the first so-and-so much of the need at this price and the rest at the next. */
const shortfallPrice = z.object({
  /** share of the interval's need; null: all the rest */
  upTo: z.number().positive().nullable(),
  hour: z.number().min(0),
});

const costs = z.object({
  understaffing: z
    .array(shortfallPrice)
    .min(1)
    .max(5)
    .default([
      { upTo: 0.1, hour: 75 },
      { upTo: 0.25, hour: 150 },
      { upTo: null, hour: 300 },
    ]),
  /** of an agent too many for an hour, on top of the wage */
  overstaffing: z.number().min(0).default(2),
  /** of an hour that is missing to somebody's contracted minimum */
  missingHour: z.number().min(0).default(200),
  /** what an unevenly shared burden weighs when people of a group can change places at no cost */
  fairness: z
    .object({ late: z.number().min(0), weekend: z.number().min(0), hours: z.number().min(0) })
    .default({ late: 1, weekend: 1, hours: 1 }),
  /** a shift that ends after this minute of its day is a late one */
  lateAfter: z.int().min(0).max(2880).default(1200),
});

/**
 * What a roster is to be made for: the need by queue and interval, the shifts there are, and the people with their rules.
 * Times are on the site's clock; a day has 1,440 minutes on it, also where the clocks change. Rules of a week hold for each
 * seven days from `start` on.
 */
export const scheduleProblem = z.object({
  start: z.iso.date(),
  days: z.int().min(1).max(28),
  intervalMinutes: z.union([z.literal(15), z.literal(30), z.literal(60)]),
  requirement: z
    .array(
      z.object({
        queue: z.string(),
        /** agents on the schedule (after shrinkage) by interval, day after day; fractions are welcome */
        people: z.array(z.number().min(0)),
      }),
    )
    .min(1),
  shiftTypes: z.array(shiftType).min(1).max(100),
  groups: z.array(group).min(1),
  people: z.array(person).min(1).max(2000),
  costs: costs.prefault({}),
});

export type ScheduleProblem = z.output<typeof scheduleProblem>;
export type ScheduleProblemInput = z.input<typeof scheduleProblem>;
export type ShiftTypeRule = ScheduleProblem['shiftTypes'][number];
export type PersonRule = ScheduleProblem['people'][number];

/** A break as it is taken. */
export interface PlacedBreak {
  name: string;
  /** minutes since midnight of the shift's day */
  start: number;
  minutes: number;
  paid: boolean;
}

/** One person's shift. */
export interface RosterShift {
  person: string;
  /** 0 is the problem's first */
  day: number;
  shiftType: string;
  /** minutes since midnight of its day; the end may be over 1440 */
  start: number;
  end: number;
  breaks: PlacedBreak[];
}

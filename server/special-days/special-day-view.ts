import { z } from 'zod';
import { SPECIAL_DAY_KINDS } from '@/models/forecast/calendar/special-day';
import { spansOfDay } from '@/server/sites/opening-hours';

/** What a planner may add: a day of its own sort, a half day, a campaign, or a public holiday with hours of its own. */
export const OWN_DAY_KINDS = ['own', 'half_day', 'campaign', 'public'] as const;

/** A day of the public calendar, and whether it counts here. */
export const holidayView = z.object({
  date: z.iso.date(),
  /** the same in every year, in English: days with the same tag share their effect */
  tag: z.string(),
  kind: z.enum(SPECIAL_DAY_KINDS),
  /** false: an ordinary day here */
  used: z.boolean(),
});
export type HolidayView = z.output<typeof holidayView>;

/** What planners added: one day, or days in a row that are the same. */
export const ownDayView = z.object({
  /** one a day */
  ids: z.array(z.uuid()).min(1),
  from: z.iso.date(),
  /** inclusive */
  to: z.iso.date(),
  /** the same name means the same effect */
  name: z.string(),
  kind: z.enum(OWN_DAY_KINDS),
  /** '' is every queue */
  queue: z.string(),
  /** null: as on other days of that weekday; []: closed */
  openingHours: spansOfDay.nullable(),
  createdBy: z.string(),
});
export type OwnDayView = z.output<typeof ownDayView>;

/** What a day with a tag does to a queue: times what an ordinary day would bring, 0.65 is 35% less. */
export const effectView = z.object({
  tag: z.string(),
  /** '' is every queue */
  queue: z.string(),
  /** null: nothing has been learned, for want of a run or of such a day in the past */
  learned: z.object({ factor: z.number(), days: z.int() }).nullable(),
  /** a planner's figure: it stands in place of what was learned from the next run on */
  edited: z.object({ factor: z.number(), by: z.string(), at: z.date() }).nullable(),
});
export type EffectView = z.output<typeof effectView>;

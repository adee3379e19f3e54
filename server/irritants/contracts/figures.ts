import { z } from 'zod';
import { DAY_GRAINS } from '@/server/trends/grain';
import { periodSchema } from '@/server/trends/trends-input';
import { alarmView } from '../alarms/alarm-view';
import { ratesView } from '../rates/rates-view';
import { irritantView } from './irritant-view';

/** A figure with the span in which it lies with 95% likelihood. */
export const estimate = z.object({ value: z.number(), low: z.number(), high: z.number() });
export type Estimate = z.output<typeof estimate>;

/** What an irritant did in a period. */
export const irritantFigures = z.object({
  calls: z.int(),
  /** of the calls that were searched */
  share: z.number(),
  /** in the comparison period; null: none was asked for, or no call of it was searched */
  before: z.object({ calls: z.int(), share: z.number() }).nullable(),
  /** seconds a call takes longer than comparable calls without it; null: too few calls to say */
  extraHandleSeconds: estimate.nullable(),
  /** further calls within seven days for every call with it, beyond those of comparable calls; null: callers are not known */
  extraRepeats: estimate.nullable(),
  /** money a month, in the site's currency; null where neither of the two is known */
  costAMonth: estimate.nullable(),
  /** the comparison in a sentence, with what to bear in mind; '' where there are no calls */
  against: z.string(),
});
export type IrritantFigures = z.output<typeof irritantFigures>;

export const irritantRow = z.object({
  irritant: irritantView,
  figures: irritantFigures,
  /** the newest alarm that nobody has acknowledged */
  alarm: alarmView.nullable(),
  /** actions that are open */
  openActions: z.int(),
});
export type IrritantRow = z.output<typeof irritantRow>;

export const irritantPoint = z.object({
  /** local days, both inclusive */
  from: z.iso.date(),
  to: z.iso.date(),
  /** calls that were searched; null: a gap, no call was */
  searched: z.int().nullable(),
  /** calls with each irritant, in the order of `ids` */
  calls: z.array(z.int()),
});
export type IrritantPoint = z.output<typeof irritantPoint>;

/** The page's answer about a site and period. */
export const irritantOverview = z.object({
  period: periodSchema,
  comparison: periodSchema.nullable(),
  /** calls that were searched for irritants */
  searched: z.int(),
  searchedBefore: z.int().nullable(),
  rates: ratesView,
  /** confirmed ones, the dearest first */
  rows: z.array(irritantRow),
  /** what discovery found and nobody has decided on, the dearest first */
  candidates: z.array(irritantRow),
  /** of the confirmed ones together, a month; calls with several count once; null: nothing is known */
  totalCostAMonth: estimate.nullable(),
  /** not acknowledged, the newest first */
  alarms: z.array(alarmView),
  grain: z.enum(DAY_GRAINS),
  /** of the rows and candidates, in their order */
  ids: z.array(z.uuid()),
  points: z.array(irritantPoint),
});
export type IrritantOverview = z.output<typeof irritantOverview>;

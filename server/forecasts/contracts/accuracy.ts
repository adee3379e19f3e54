import { z } from 'zod';
import { seriesScope } from './scope';
import { scorecard, scoreRow } from './scorecard';

export const accuracyInput = seriesScope.extend({
  /** how many days ahead a forecast must have been made to be held against what came */
  leadDays: z.int().min(1).max(120).default(7),
  /** how many days back realised errors go */
  days: z.int().min(1).max(400).default(84),
});

/** How much each way of forecasting counts, by how far ahead. */
export const weightedMethods = z.array(
  z.object({
    candidate: z.string(),
    /** as a planner would say it */
    plainName: z.string(),
    /** 0 to 1 */
    weight: z.number(),
    /** days ahead: 0 is the first forecast day; toDay is the day after the last one */
    fromDay: z.int(),
    toDay: z.int(),
  }),
);

export const accuracyOutput = z.object({
  /** on past weeks the method had not seen; null: too little history */
  backtest: scorecard.nullable(),
  /** how much each way of forecasting counts, by how far ahead */
  weights: weightedMethods,
  /** what the run had to say about the series, in sentences */
  notes: z.array(z.string()),
  /** forecasts of the past against what came */
  realised: z.object({
    leadDays: z.int(),
    /** how many snapshots had a part in it */
    snapshots: z.int(),
    rows: z.array(scoreRow),
    days: z.array(
      z.object({
        date: z.iso.date(),
        snapshotId: z.uuid(),
        /** with overrides, and without */
        forecast: z.number(),
        model: z.number(),
        actual: z.number(),
        /** forecast - actual */
        error: z.number(),
        /** whether the actual lay within the day's 80% band */
        within80: z.boolean(),
      }),
    ),
  }),
});
export type ForecastAccuracy = z.output<typeof accuracyOutput>;

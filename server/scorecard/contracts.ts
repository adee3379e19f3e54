import { z } from 'zod';
import { callFilter } from '@/server/trends/filter';
import { COMPARISONS } from '@/server/trends/period';
import { periodSchema } from '@/server/trends/trends-input';
import { MEASURE_NAMES } from './measures';

export const scorecardInput = callFilter.safeExtend({
  comparison: z.enum(COMPARISONS).default('previous'),
});
export type ScorecardFilter = Omit<z.output<typeof scorecardInput>, 'comparison'>;

const goal = z.object({
  value: z.number(),
  /** set by a person; of the queues' own targets; or assumed until somebody sets one */
  source: z.enum(['set', 'queues', 'assumed']),
  updatedBy: z.string(),
  updatedAt: z.date().nullable(),
});
export type Goal = z.output<typeof goal>;

const scorecardRow = z.object({
  measure: z.enum(MEASURE_NAMES),
  /** null: not known; `why` says why, and what would make it known */
  value: z.number().nullable(),
  before: z.number().nullable(),
  goal: goal.nullable(),
  status: z.enum(['met', 'missed', 'no_goal', 'unknown']),
  why: z.string(),
  /** what to bear in mind about the value; '' where nothing */
  note: z.string(),
  /** the course of the period, a value a bucket; null: a gap; empty: it has no course */
  points: z.array(z.number().nullable()),
  /** the page behind it; null where there is none */
  href: z.string().nullable(),
});
export type ScorecardRow = z.output<typeof scorecardRow>;

export const scorecardOutput = z.object({
  site: z.object({ id: z.int(), name: z.string(), timeZone: z.string() }),
  period: periodSchema,
  /** null: none was asked for */
  comparison: periodSchema.nullable(),
  currency: z.string(),
  rows: z.array(scorecardRow),
});
export type Scorecard = z.output<typeof scorecardOutput>;

/** What a source says of a measure, before goals. */
export interface Reading {
  value: number | null;
  before: number | null;
  points: (number | null)[];
  why: string;
  note: string;
}
export type Readings = Partial<Record<(typeof MEASURE_NAMES)[number], Reading>>;

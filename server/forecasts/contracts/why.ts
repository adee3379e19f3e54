import { z } from 'zod';
import { explanationPart } from './explanation';
import { overrideView } from './override-view';
import { seriesScope } from './scope';

export const whyInput = seriesScope.extend({ date: z.iso.date() });

export const whyOutput = z.object({
  date: z.iso.date(),
  names: z.array(z.string()),
  /** with overrides, and what the models say; null: not forecast */
  mean: z.number().nullable(),
  model: z.number().nullable(),
  /** they add up to `model`; empty: this snapshot cannot say */
  parts: z.array(explanationPart),
  overrides: z.array(overrideView),
});
export type ForecastReasons = z.output<typeof whyOutput>;

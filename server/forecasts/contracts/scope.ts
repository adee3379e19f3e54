import { z } from 'zod';
import { METRICS, WHOLE_SITE } from './vocabulary';

/** One series of a snapshot. */
export const seriesScope = z.object({
  siteId: z.int().positive(),
  /** '' is the whole site */
  queue: z.string().max(200).default(WHOLE_SITE),
  metric: z.enum(METRICS).default('offered'),
  /** null: the newest run that is done */
  snapshotId: z.uuid().nullable().default(null),
});
export type SeriesScope = z.output<typeof seriesScope>;

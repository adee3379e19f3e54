import { z } from 'zod';
import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { HEATMAP_MEASURES, type HeatmapMeasure } from './dimensions';
import { callFilter } from './filter';
import { weekdayOf } from './period';
import { knownDays } from './queries/known-days';
import { weekdaySlots } from './queries/weekday-slots';

export const heatmapInput = callFilter.safeExtend({
  measure: z.enum(HEATMAP_MEASURES).default('offered'),
  minutes: z.union([z.literal(30), z.literal(60)]).default(60),
});

export const heatmapOutput = z.object({
  measure: z.enum(HEATMAP_MEASURES),
  minutes: z.int(),
  /** Days with data of each weekday, Monday first. */
  days: z.array(z.int()).length(7),
  cells: z.array(
    z.object({
      /** 1 = Monday */
      weekday: z.int(),
      /** Since local midnight. */
      minute: z.int(),
      /** Calls a day, a share 0…1, or seconds; null: not known. */
      value: z.number().nullable(),
    }),
  ),
});
export type Heatmap = z.output<typeof heatmapOutput>;

const isVolume = (measure: HeatmapMeasure): boolean => measure === 'calls' || measure === 'offered';

/**
 * One measure by weekday and time of day: volumes as the mean of the days with data, others over all their calls.
 * @throws AppError `not_found` for a site that is not the actor's
 */
export async function trendsHeatmap(
  { actor }: UseCaseContext,
  input: z.input<typeof heatmapInput>,
): Promise<Heatmap> {
  requireSite(actor, input.siteId);
  const { measure, minutes, ...filter } = heatmapInput.parse(input);
  const [covered, slots] = await Promise.all([
    knownDays({ siteId: filter.siteId, from: filter.from, to: filter.to }),
    weekdaySlots[measure]({ ...filter, minutes }),
  ]);
  const days = Array.from({ length: 7 }, () => 0);
  for (const { date } of covered) days[weekdayOf(date) - 1] = (days[weekdayOf(date) - 1] ?? 0) + 1;
  const cells = slots.map(({ weekday, minute, part, whole }) => {
    const divisor = isVolume(measure) ? (days[weekday - 1] ?? 0) : whole;
    return { weekday, minute, value: whole > 0 && divisor > 0 ? part / divisor : null };
  });
  return { measure, minutes, days, cells };
}

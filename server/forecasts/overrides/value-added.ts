import { z } from 'zod';
import { wape } from '@/models/forecast/accuracy/wape';
import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { findSite } from '@/server/sites/find-site';
import { METRICS } from '../contracts/vocabulary';
import { type OverriddenDay, overriddenDays } from './overridden-days';

export const valueAddedInput = z.object({
  siteId: z.int().positive(),
  metric: z.enum(METRICS).default('offered'),
  /** so many days back from the last one that is known */
  days: z.int().min(7).max(730).default(182),
});

const gain = z.object({
  /** changed days of queues (or of the whole site) that have come since */
  days: z.int(),
  /** how far off those days were, as a share of what came */
  withChanges: z.number(),
  withoutChanges: z.number(),
  /** withoutChanges less withChanges: above 0 the changes made it better */
  gain: z.number(),
  /** on how many of the days they did */
  betterDays: z.int(),
});

export const valueAddedOutput = z.object({
  /** null: no day that was changed has come yet */
  total: gain.nullable(),
  /** what each person's changes would have done alone; most days first */
  people: z.array(gain.extend({ name: z.string() })),
  days: z.array(
    z.object({
      date: z.iso.date(),
      queue: z.string(),
      /** with the changes, and what the models said */
      forecast: z.number(),
      model: z.number(),
      actual: z.number(),
      people: z.array(z.string()),
    }),
  ),
});
export type ValueAdded = z.output<typeof valueAddedOutput>;

/**
 * Whether the planners' changes made the forecast better: the error of changed days that have come, with and without the
 * changes that stood when the day came (forecast value added; Gilliland, "The Business Forecasting Deal", 2010).
 * @throws AppError `not_found`
 */
export async function valueAdded(
  { actor }: UseCaseContext,
  input: z.input<typeof valueAddedInput>,
): Promise<ValueAdded> {
  requireSite(actor, input.siteId);
  const { siteId, metric, days: reach } = parseInput(valueAddedInput, input);
  await findSite(database(), siteId);
  const days = await overriddenDays(siteId, metric, reach);
  const names = [...new Set(days.flatMap(({ alone }) => [...alone.keys()]))].sort();
  const people = names.flatMap((name) => {
    const own = days.flatMap((day) => {
      const forecast = day.alone.get(name);
      return forecast === undefined ? [] : [{ ...day, forecast }];
    });
    const gained = gainOf(own);
    return gained ? [{ name, ...gained }] : [];
  });
  return {
    total: gainOf(days),
    people: people.sort((a, b) => b.days - a.days),
    days: days.map(({ alone, ...day }) => ({ ...day, people: [...alone.keys()].sort() })),
  };
}

function gainOf(days: readonly Omit<OverriddenDay, 'alone'>[]): z.output<typeof gain> | null {
  const actual = days.map((day) => day.actual);
  const withChanges = wape(
    actual,
    days.map((day) => day.forecast),
  );
  const withoutChanges = wape(
    actual,
    days.map((day) => day.model),
  );
  // No day, or only days on which nothing came: there is no share of nothing.
  if (Number.isNaN(withChanges)) return null;
  const better = days.filter((day) => Math.abs(day.forecast - day.actual) < Math.abs(day.model - day.actual));
  return {
    days: days.length,
    withChanges,
    withoutChanges,
    gain: withoutChanges - withChanges,
    betterDays: better.length,
  };
}

import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { DIRECTIONS } from '@/server/calls/vocabulary';
import { listSites } from '@/server/sites/list';
import { listQueues } from '@/server/sites/list-queues';
import type { SiteView } from '@/server/sites/site-view';
import { defaultPeriod } from './default-period';
import type { Period } from './period';
import { dataRange } from './queries/data-range';
import { dimensionValues } from './queries/dimension-values';
import { periodSchema } from './trends-input';

export const optionsInput = z.object({
  /** null: the first site that has data. */
  siteId: z.int().positive().nullable(),
});

const siteOption = z.object({ id: z.int(), name: z.string(), timeZone: z.string() });

export const optionsOutput = z.object({
  sites: z.array(siteOption),
  /** null: there is no site yet. */
  chosen: z
    .object({
      site: siteOption,
      queues: z.array(z.object({ code: z.string(), name: z.string() })),
      types: z.array(z.string()),
      agentGroups: z.array(z.string()),
      directions: z.array(z.enum(DIRECTIONS)),
      /** Days with calls; null: none yet. */
      data: periodSchema.nullable(),
      /** Days with calls whose outcome is known. */
      known: periodSchema.nullable(),
      defaultPeriod: periodSchema.nullable(),
      /** The site's local day now. */
      today: z.iso.date(),
    })
    .nullable(),
});
export type TrendsOptions = z.output<typeof optionsOutput>;

const asPeriod = (from: string | null, to: string | null): Period | null =>
  from && to ? { from, to } : null;

async function rangeOf(siteId: number) {
  const [row] = await dataRange({ siteId });
  return {
    data: asPeriod(row?.first_day ?? null, row?.last_day ?? null),
    known: asPeriod(row?.first_known_day ?? null, row?.last_known_day ?? null),
  };
}

async function firstWithData(sites: SiteView[]): Promise<SiteView | undefined> {
  for (const site of sites) {
    if ((await rangeOf(site.id)).data) return site;
  }
  return sites[0];
}

async function describeSite(context: UseCaseContext, site: SiteView) {
  const [range, [values], settings] = await Promise.all([
    rangeOf(site.id),
    dimensionValues({ siteId: site.id }),
    listQueues(context, { siteId: site.id }),
  ]);
  const names = new Map(settings.map(({ code, name }) => [code, name]));
  const today = Temporal.Now.plainDateISO(site.timeZone).toString();
  return {
    site,
    queues: (values?.queues ?? []).map((code) => ({ code, name: names.get(code) ?? code })),
    types: values?.types ?? [],
    agentGroups: values?.agent_groups ?? [],
    directions: values?.directions ?? [],
    ...range,
    defaultPeriod: defaultPeriod(range, today),
    today,
  };
}

/**
 * What the filter bar can offer: the sites the actor may see, and the codes and days that occur in one of them.
 * @throws AppError `not_found` for a site that is not there or not the actor's
 */
export async function trendsOptions(
  context: UseCaseContext,
  input: z.input<typeof optionsInput>,
): Promise<TrendsOptions> {
  if (input.siteId !== null) requireSite(context.actor, input.siteId);
  const { siteId } = optionsInput.parse(input);
  const sites = await listSites(context);
  if (siteId !== null) requireSite({ ...context.actor, siteIds: sites.map(({ id }) => id) }, siteId);
  const site = siteId === null ? await firstWithData(sites) : sites.find(({ id }) => id === siteId);
  return { sites, chosen: site ? await describeSite(context, site) : null };
}

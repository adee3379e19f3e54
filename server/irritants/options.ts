import { z } from 'zod';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { listSites } from '@/server/sites/list';
import { defaultPeriod } from '@/server/trends/default-period';
import { trendsOptions, optionsOutput as trendsOptionsOutput } from '@/server/trends/options';
import { textRange } from './queries/text-range';

export const optionsInput = z.object({
  /** null: the first site that has transcripts, else the first with calls */
  siteId: z.int().positive().nullable(),
});

const trendsChosen = trendsOptionsOutput.shape.chosen.unwrap();

export const optionsOutput = z.object({
  sites: trendsOptionsOutput.shape.sites,
  /** as for trends, but `known` and `defaultPeriod` are those of calls with a transcript */
  chosen: trendsChosen
    .extend({
      /** calls with a transcript, and those of them that were read for irritants */
      texts: z.int(),
      searched: z.int(),
      intents: z.array(z.object({ id: z.string(), name: z.string() })),
      /** irritants of any status */
      irritants: z.int(),
    })
    .nullable(),
});
export type IrritantOptions = z.output<typeof optionsOutput>;

/**
 * What the page can offer: the sites the actor may see, and what is known of one of them.
 * @throws AppError `not_found` for a site that is not the actor's
 */
export async function irritantOptions(
  context: UseCaseContext,
  input: z.input<typeof optionsInput>,
): Promise<IrritantOptions> {
  requirePermission(context.actor, 'irritants:read');
  if (input.siteId !== null) requireSite(context.actor, input.siteId);
  const { siteId } = parseInput(optionsInput, input);
  const wanted = siteId ?? (await firstWithTexts(context));
  const { sites, chosen } = await trendsOptions(context, { siteId: wanted });
  if (!chosen) return { sites, chosen: null };
  const [[range], intents, irritants] = await Promise.all([
    textRange({ siteId: chosen.site.id }),
    database().intent.findMany({
      where: { siteId: chosen.site.id, archivedAt: null, mergedIntoId: null },
      select: { id: true, name: true },
      orderBy: { name: 'asc' },
    }),
    database().irritant.count({ where: { siteId: chosen.site.id } }),
  ]);
  const texts = range?.texts ?? 0;
  const known = range && texts > 0 ? { from: range.first_day, to: range.last_day } : null;
  return {
    sites,
    chosen: {
      ...chosen,
      known,
      defaultPeriod: defaultPeriod({ data: chosen.data, known }, chosen.today),
      texts,
      searched: range?.searched ?? 0,
      intents,
      irritants,
    },
  };
}

async function firstWithTexts(context: UseCaseContext): Promise<number | null> {
  for (const { id } of await listSites(context)) {
    const [range] = await textRange({ siteId: id });
    if (range && range.texts > 0) return id;
  }
  return null;
}

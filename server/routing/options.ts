import { z } from 'zod';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { listSites } from '@/server/sites/list';
import { trendsOptions, optionsOutput as trendsOptionsOutput } from '@/server/trends/options';
import { named } from './contracts/routing-period';
import { flowKnown } from './queries/flow';

export const optionsInput = z.object({
  /** null: the first site whose calls say where they were passed on, else the first with calls */
  siteId: z.int().positive().nullable(),
});

export const optionsOutput = z.object({
  sites: trendsOptionsOutput.shape.sites,
  chosen: trendsOptionsOutput.shape.chosen
    .unwrap()
    .extend({
      /** what the site's records tell at all */
      tells: z.object({ passed: z.boolean(), entry: z.boolean(), menu: z.boolean() }),
      intents: z.array(named),
    })
    .nullable(),
});
export type RoutingOptions = z.output<typeof optionsOutput>;

/**
 * What the page can offer: the sites the actor may see, and what one of them tells of the way of its calls.
 * @throws AppError `not_found` for a site that is not the actor's
 */
export async function routingOptions(
  context: UseCaseContext,
  input: z.input<typeof optionsInput>,
): Promise<RoutingOptions> {
  requirePermission(context.actor, 'routing:read');
  if (input.siteId !== null) requireSite(context.actor, input.siteId);
  const { siteId } = parseInput(optionsInput, input);
  const { sites, chosen } = await trendsOptions(context, {
    siteId: siteId ?? (await firstWithWays(context)),
  });
  if (!chosen) return { sites, chosen: null };
  const [[known], intents] = await Promise.all([
    flowKnown({ siteId: chosen.site.id }),
    database().intent.findMany({
      where: { siteId: chosen.site.id, archivedAt: null, mergedIntoId: null },
      select: { id: true, name: true },
      orderBy: { name: 'asc' },
    }),
  ]);
  return {
    sites,
    chosen: {
      ...chosen,
      tells: {
        passed: (known?.passed ?? 0) > 0,
        entry: (known?.with_entry ?? 0) > 0,
        menu: (known?.with_menu ?? 0) > 0,
      },
      intents: intents.map(({ id, name }) => ({ code: id, name })),
    },
  };
}

async function firstWithWays(context: UseCaseContext): Promise<number | null> {
  for (const { id } of await listSites(context)) {
    const [known] = await flowKnown({ siteId: id });
    if (known && known.passed > 0) return id;
  }
  return null;
}

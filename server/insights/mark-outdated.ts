import { database } from '@/server/postgres/client';
import { markInsightsDirty } from './mark-dirty';
import { outdatedInsights } from './queries/outdated-insights';
import { INSIGHTS_MAKE } from './statements/write-insight-heads';

/** Marks the days whose insights an older version of the product wrote. Returns how many. */
export async function markOutdatedInsights(): Promise<number> {
  const outdated = await outdatedInsights({ make: INSIGHTS_MAKE });
  if (outdated.length === 0) return 0;
  const sites = await database().site.findMany({
    where: { id: { in: [...new Set(outdated.map(({ site_id }) => site_id))] } },
    select: { id: true },
  });
  for (const { id } of sites) {
    const days = outdated.filter(({ site_id }) => site_id === id).map(({ day }) => day);
    await markInsightsDirty(id, days);
  }
  return outdated.length;
}

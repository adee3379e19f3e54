import { transferredRows } from './queries/transferred-rows';

/**
 * Whether the sources of a site tell which calls were passed on. A log that does not say it has none at all, on any day:
 * a share of 0% would then be a claim that nobody made.
 */
export async function tellsTransfers(siteId: number): Promise<boolean> {
  const [found] = await transferredRows({ siteId });
  return (found?.rows ?? 0) > 0;
}

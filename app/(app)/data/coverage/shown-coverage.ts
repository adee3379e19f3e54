import type { Coverage, CoverageSource } from '@/server/ingest/coverage/contract';

/** What is looked at: the calls of the site, or those that one source tells of. */
export interface ShownCoverage {
  /** null: all */
  source: CoverageSource | null;
  days: Coverage['days'];
  total: Coverage['total'];
  /** whose gaps and late rows are drawn */
  sources: readonly CoverageSource[];
}

export function shownCoverage({ days, total, sources, chosen }: Coverage): ShownCoverage {
  const source = sources.find(({ key }) => key === chosen?.key);
  return source && chosen
    ? { source, days: chosen.days, total: source.held, sources: [source] }
    : { source: null, days, total, sources };
}

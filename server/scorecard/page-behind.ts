import type { ScorecardFilter } from './contracts';
import type { ScorecardMeasure } from './measures';

const TRENDS: Partial<Record<ScorecardMeasure, string>> = {
  serviceLevel: 'serviceLevel',
  asa: 'asa',
  abandonRate: 'abandoned',
  transferRate: 'transferRate',
  contactCost: 'aht',
};
const PAGES: Record<ScorecardMeasure, string> = {
  serviceLevel: '/trends',
  asa: '/trends',
  abandonRate: '/trends',
  transferRate: '/trends',
  contactCost: '/trends',
  repeatRate: '/intents',
  sentiment: '/intents',
  irritantShare: '/irritants',
  irritantCost: '/irritants',
  evaluatedShare: '/calls/worklist',
  overtimeHours: '/staffing/today',
  occupancy: '/staffing/record',
  rosterKept: '/staffing/roster',
  plannedShrinkage: '/staffing',
  forecastError: '/forecast',
};

/** The page that says more of a measure, with the scorecard's own site, period and filters. */
export function pageBehind(measure: ScorecardMeasure, filter: ScorecardFilter): string {
  const page = PAGES[measure];
  const query = new URLSearchParams({ site: String(filter.siteId) });
  if (['/trends', '/intents', '/irritants'].includes(page)) {
    query.set('from', filter.from);
    query.set('to', filter.to);
    for (const queue of filter.queues) query.append('queue', queue);
    for (const type of filter.types) query.append('type', type);
    for (const group of filter.agentGroups) query.append('group', group);
    for (const direction of filter.directions) query.append('direction', direction);
  }
  const trend = TRENDS[measure];
  if (trend) query.set('measure', trend);
  return `${page}?${query}`;
}

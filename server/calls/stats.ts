import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { database } from '@/server/postgres/client';
import { countDifferences } from '@/server/rollups/compare';
import { type StoredOutcome, storedOutcomes } from './queries/stored-outcomes';
import { storedVolumes } from './queries/stored-volumes';

/** Means in seconds; null where there is no call. */
export interface MeanSeconds {
  /** Over all calls, whatever became of them. */
  all: number | null;
  /** Over answered calls, transferred ones among them. */
  answered: number | null;
}

export interface CallFigures {
  calls: number;
  byOutcome: Record<string, number>;
  /** By the source's own word for the outcome. */
  bySourceOutcome: Record<string, number>;
  meanWaitSeconds: MeanSeconds;
  meanTalkSeconds: MeanSeconds;
  /** Start of the first and of the last call, ISO 8601 in UTC; null without calls. */
  firstCallAt: string | null;
  lastCallAt: string | null;
}

export interface SiteStats extends CallFigures {
  site: { id: number; code: string; name: string; timeZone: string };
  intervalVolumes: { intervals: number; calls: number };
  quarantinedRows: number;
  /** Days that wait to be settled. */
  dirtyDays: number;
  /** Whether the rollups that pages read say the same as the facts. */
  rollupsAgree: boolean;
}

export interface CallStats extends CallFigures {
  quarantinedRows: number;
  dirtyDays: number;
  rollupsAgree: boolean;
  sites: SiteStats[];
}

/**
 * What is stored, counted from the current version of every call, and whether the rollups agree. It reads all facts: for
 * the command line, not for a page.
 * @param input.site code of one site; without it all that the actor may see
 * @throws AppError `not_found` for an unknown site
 */
export async function callStats({ actor }: UseCaseContext, input: { site?: string }): Promise<CallStats> {
  const sites = await database().site.findMany({
    where: {
      ...(input.site === undefined ? {} : { code: input.site }),
      ...(actor.siteIds === 'all' ? {} : { id: { in: [...actor.siteIds] } }),
    },
    orderBy: { code: 'asc' },
  });
  if (input.site !== undefined && sites.length === 0) {
    throw new AppError('not_found', `There is no site "${input.site}".`, {
      hint: 'Run "npx callcast stats" without --site to see which there are.',
    });
  }
  const outcomes: StoredOutcome[] = [];
  const stats: SiteStats[] = [];
  for (const site of sites) {
    requireSite(actor, site.id);
    const stored = await storedOutcomes({ siteId: site.id });
    outcomes.push(...stored);
    stats.push(await statsOfSite(site, stored));
  }
  return {
    ...figures(outcomes),
    quarantinedRows: stats.reduce((sum, { quarantinedRows }) => sum + quarantinedRows, 0),
    dirtyDays: stats.reduce((sum, { dirtyDays }) => sum + dirtyDays, 0),
    rollupsAgree: stats.every(({ rollupsAgree }) => rollupsAgree),
    sites: stats,
  };
}

async function statsOfSite(site: SiteStats['site'], stored: readonly StoredOutcome[]): Promise<SiteStats> {
  const { id, code, name, timeZone } = site;
  const [volumes] = await storedVolumes({ siteId: id });
  const [quarantinedRows, dirtyDays, differences] = await Promise.all([
    database().quarantinedRow.count({ where: { batch: { siteId: id } } }),
    database().dirtyDay.count({ where: { siteId: id } }),
    countDifferences(id),
  ]);
  return {
    site: { id, code, name, timeZone },
    ...figures(stored),
    intervalVolumes: volumes ?? { intervals: 0, calls: 0 },
    quarantinedRows,
    dirtyDays,
    rollupsAgree: differences === 0,
  };
}

function figures(outcomes: readonly StoredOutcome[]): CallFigures {
  const answered = outcomes.filter(({ outcome }) => outcome === 'answered' || outcome === 'transferred');
  const instant = (ms: number) => (outcomes.length === 0 ? null : new Date(ms).toISOString());
  return {
    calls: outcomes.reduce((sum, { calls }) => sum + calls, 0),
    byOutcome: countBy(outcomes, 'outcome'),
    bySourceOutcome: countBy(outcomes, 'source_outcome'),
    meanWaitSeconds: { all: mean(outcomes, 'wait_ms'), answered: mean(answered, 'wait_ms') },
    meanTalkSeconds: { all: mean(outcomes, 'talk_ms'), answered: mean(answered, 'talk_ms') },
    firstCallAt: instant(Math.min(...outcomes.map(({ first_ms }) => first_ms))),
    lastCallAt: instant(Math.max(...outcomes.map(({ last_ms }) => last_ms))),
  };
}

function countBy(
  outcomes: readonly StoredOutcome[],
  word: 'outcome' | 'source_outcome',
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of outcomes) counts[row[word]] = (counts[row[word]] ?? 0) + row.calls;
  return counts;
}

function mean(outcomes: readonly StoredOutcome[], measure: 'wait_ms' | 'talk_ms'): number | null {
  const calls = outcomes.reduce((sum, row) => sum + row.calls, 0);
  const total = outcomes.reduce((sum, row) => sum + row[measure], 0);
  return calls === 0 ? null : total / calls / 1000;
}

import { database } from '@/server/postgres/client';
import type { ServiceTarget } from '@/server/trends/service-target';
import type { Goal } from './contracts';
import { MEASURE_NAMES, type ScorecardMeasure, wordsOf } from './measures';

export type Goals = ReadonlyMap<ScorecardMeasure, Goal>;

/** What each measure should be: as set, else by the queues' own targets, else as the product assumes. */
export async function readGoals(siteId: number, queues: ServiceTarget | null): Promise<Goals> {
  const rows = await database().scorecardTarget.findMany({ where: { siteId } });
  const set = new Map(rows.map((row) => [row.measure, row]));
  const goals = new Map<ScorecardMeasure, Goal>();
  for (const measure of MEASURE_NAMES) {
    const row = set.get(measure);
    if (row) {
      const { goal: value, updatedBy, updatedAt } = row;
      goals.set(measure, { value, source: 'set', updatedBy, updatedAt });
      continue;
    }
    const otherwise = ofQueues(measure, queues) ?? assumed(measure);
    if (otherwise) goals.set(measure, { ...otherwise, updatedBy: '', updatedAt: null });
  }
  return goals;
}

type Unset = Pick<Goal, 'value' | 'source'>;

function ofQueues(measure: ScorecardMeasure, target: ServiceTarget | null): Unset | null {
  if (measure === 'serviceLevel' && target) return { value: target.share, source: 'queues' };
  if (measure === 'asa' && target?.seconds) return { value: target.seconds, source: 'queues' };
  return null;
}

function assumed(measure: ScorecardMeasure): Unset | null {
  const value = wordsOf(measure).assumedGoal;
  return value === null ? null : { value, source: 'assumed' };
}

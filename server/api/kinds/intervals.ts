import { compileIntervals } from '@/server/ingest/mapping/compile-intervals';
import { INTERVAL_COLUMNS } from '../contracts/interval-row';
import type { ApiKind } from './api-kind';
import { checkRow } from './check-rows';
import { planOfRows } from './plan-of-rows';

/** What queues had in intervals; the variant is the length of an interval in minutes. */
export const intervalKind: ApiKind = {
  kind: 'intervals',
  plan: (minutes) =>
    planOfRows(INTERVAL_COLUMNS, {
      kind: 'intervals',
      minutes: Number(minutes),
      fields: {
        queue: { column: 'queue' },
        type: { column: 'type' },
        intervalStart: { columns: ['interval_start'], formats: ['iso'] },
        calls: { column: 'calls' },
        offered: { column: 'offered' },
        answered: { column: 'answered' },
        abandoned: { column: 'abandoned' },
        shortAbandoned: { column: 'short_abandoned' },
        withinTarget: { column: 'within_target' },
        asaMs: { column: 'asa_s' },
        longestWaitMs: { column: 'longest_wait_s' },
        ahtMs: { column: 'aht_s' },
      },
    }),
  async checker(minutes, site) {
    const plan = intervalKind.plan(minutes);
    const { mapping, shape } = plan;
    if (mapping.kind !== 'intervals') throw new Error('intervals are read as intervals');
    const convert = compileIntervals(mapping, shape.columns, site);
    return (row) => checkRow(row, plan, convert);
  },
};

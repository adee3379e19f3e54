import type { Preset } from './preset';

/** The usual interval report of an ACD, in quarters of an hour. */
export const genericIntervals: Preset = {
  name: 'generic-intervals',
  title: 'Interval report (15 minutes)',
  columns: ['queue', 'interval_start', 'offered', 'answered', 'abandoned', 'aht_s'],
  recognized: 'when_complete',
  mapping: {
    kind: 'intervals',
    minutes: 15,
    fields: {
      queue: { column: 'queue' },
      intervalStart: { columns: ['interval_start'], formats: ['iso'] },
      offered: { column: 'offered' },
      answered: { column: 'answered' },
      abandoned: { column: 'abandoned' },
      ahtMs: { column: 'aht_s' },
    },
  },
};

import type { Preset } from './preset';

/** The same bank's calls counted in intervals of six minutes, January to October 1999. */
export const bankVolumes: Preset = {
  name: 'bank-volumes',
  title: 'Anonymous bank, six-minute volumes (1999)',
  columns: ['date', 'start', 'calls'],
  recognized: 'never',
  mapping: {
    kind: 'intervals',
    minutes: 6,
    fields: {
      queue: { constant: 'Bank' },
      intervalStart: { columns: ['date', 'start'], formats: ['iso'] },
      calls: { column: 'calls' },
    },
  },
};

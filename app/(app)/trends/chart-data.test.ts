import { describe, expect, it } from 'vitest';
import { makeFormat } from '@/app/_ui/format';
import { measuresOf } from '@/server/trends/measures';
import type { SeriesPoint } from '@/server/trends/series';
import { NO_CALLS, type Totals } from '@/server/trends/totals';
import { chartPoints, partsOf } from './chart-data';

const format = makeFormat('en-GB');
const point = (day: string, totals: Partial<Totals> | null): SeriesPoint => ({
  from: day,
  to: day,
  minute: null,
  current: totals && measuresOf({ ...NO_CALLS, ...totals }),
  before: null,
});

const known = point('1999-02-01', {
  calls: 100,
  outcome_known: 100,
  offered: 90,
  answered: 70,
  abandoned: 20,
  short_abandoned: 5,
  contained: 6,
  failed: 4,
});

describe('the stack of a count', () => {
  it('adds up to the calls, part by part', () => {
    const [drawn] = chartPoints(format, 'calls', { grain: 'day', points: [known] });
    expect(drawn?.values).toEqual({ answered: 70, abandoned: 15, shortAbandoned: 5, notOffered: 10 });
  });

  it('shows calls whose outcome nobody reported as such', () => {
    const volumes = point('1999-02-02', { calls: 40 });
    expect(partsOf('calls', [volumes]).map(({ key }) => key)).toEqual(['unknown']);
    const [drawn] = chartPoints(format, 'calls', { grain: 'day', points: [volumes] });
    expect(drawn?.values).toEqual({ unknown: 40 });
  });

  it('leaves gaps where there is no data', () => {
    const drawn = chartPoints(format, 'answered', {
      grain: 'day',
      points: [known, point('1999-02-02', null)],
    });
    expect(drawn.map(({ values }) => values.answered)).toEqual([70, null]);
  });
});

describe('the names of points', () => {
  it('are short on the axis and full in the tooltip', () => {
    const [drawn] = chartPoints(format, 'calls', { grain: 'day', points: [known] });
    expect(drawn).toMatchObject({ tick: '1 Feb', title: 'Mon, 1 Feb 1999' });
  });

  it('leave out the day when there is only one', () => {
    const points = [{ ...known, minute: { from: 540, to: 555 } }];
    const [drawn] = chartPoints(format, 'calls', { grain: '15', points });
    expect(drawn).toMatchObject({ tick: '09:00', title: 'Mon, 1 Feb 1999, 09:00–09:15' });
  });
});

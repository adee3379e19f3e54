import { describe, expect, it } from 'vitest';
import { makeFormat } from '@/app/_ui/format';
import type { ForecastPoint } from '@/server/forecasts/contracts/points';
import { indexOfDay, picturePoints } from './chart-points';

const format = makeFormat('en-GB');
const bands = { q025: 1, q10: 2, q25: 3, q50: 4, q75: 5, q90: 6, q975: 7 };

const point = (date: string, part: Partial<ForecastPoint> = {}): ForecastPoint => ({
  date,
  minute: null,
  actual: null,
  mean: 4,
  model: 4,
  bands,
  overridden: false,
  open: true,
  forecastDays: 1,
  ...part,
});

const draw = (points: ForecastPoint[], grain: 'interval' | 'day' | 'week', before: (number | null)[] = []) =>
  picturePoints({
    format,
    grain,
    points,
    before: before.map((actual) => ({ actual })),
    specialDays: [{ date: '1999-12-25', names: ['Christmas Day'] }],
    intervalMinutes: 30,
  });

describe('the points of the picture', () => {
  it('have bands of 50, 80 and 95%, the comparison beside them, and the names of special days', () => {
    const [eve, christmas] = draw([point('1999-12-24'), point('1999-12-25')], 'day', [9]);
    expect(eve).toMatchObject({
      forecast: 4,
      bands: { 50: [3, 5], 80: [2, 6], 95: [1, 7] },
      before: 9,
      special: [],
    });
    expect(christmas).toMatchObject({ before: null, special: ['Christmas Day'] });
  });

  it('name a week by its days, and the special days in it', () => {
    const [week] = draw([point('1999-12-20', { forecastDays: 7 })], 'week');
    expect(week).toMatchObject({ title: '20–26 Dec 1999', special: ['Christmas Day'], forecast: 4 });
  });

  it('leave out a week that is forecast in part', () => {
    const [week] = draw([point('1999-12-20', { forecastDays: 2 })], 'week');
    expect(week).toMatchObject({ forecast: null, bands: null });
  });

  it('stand on an axis that names each day of a week once', () => {
    const halfHours = [0, 30, 60].map((minute) => point('1999-12-24', { minute }));
    const next = [0, 30].map((minute) => point('1999-12-25', { minute }));
    expect(draw([...halfHours, ...next], 'interval').map(({ tick }) => tick)).toEqual([
      'Fri, 24 Dec',
      null,
      null,
      'Sat, 25 Dec',
      null,
    ]);
  });
});

it('finds where a day begins, between two points; nowhere outside of them', () => {
  const points = [{ date: '1999-12-24' }, { date: '1999-12-24' }, { date: '1999-12-25' }];
  expect(indexOfDay(points, '1999-12-25')).toBe(1.5);
  expect(indexOfDay(points, '1999-12-24')).toBeNull();
  expect(indexOfDay(points, '2026-01-01')).toBeNull();
});

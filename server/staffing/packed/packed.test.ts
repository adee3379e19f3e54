import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayNumberOf, zonedClock } from '@/models/forecast/prepare/clock';
import { QUANTILE_LEVELS } from '@/server/forecasts/contracts/vocabulary';
import { daysOf } from '@/server/trends/period';
import type { QueueDemand, StaffingDemand } from '../contracts/demand';
import { packedDemand } from './contract';
import { packDemand } from './pack-demand';
import { unpackDemand } from './unpack-demand';

/** Clocks go back on the Sunday, and between zones at another instant. */
const WEEK = { from: '2026-10-19', to: '2026-10-25' };

const site: Omit<StaffingDemand, 'queues'> = {
  snapshot: null,
  timeZone: 'Europe/Amsterdam',
  intervalMinutes: 30,
  ...WEEK,
  firstDate: WEEK.from,
  lastDate: WEEK.to,
  rosters: [],
  groups: [{ name: 'All', queues: ['q0'], onShift: [[1_792_000_000, 2.5]] }],
  lineUse: { menuSeconds: 12, menuCalls: 0.1, talkShare: 0.9 },
  rates: { currency: 'EUR', agentHour: 36, isAssumed: true },
  lineBlocking: 0.01,
};

/** What is forecast of an open interval; null: closed. */
type Forecast = { calls: number; ahtSeconds: number } | null;

function queueOf(name: string, timeZone: string, forecast: (place: number) => Forecast): QueueDemand {
  const clock = zonedClock(timeZone, 30);
  let place = 0;
  return {
    queue: name,
    name,
    timeZone,
    rules: {
      target: { kind: 'service_level', share: 0.8, seconds: 20 },
      maxOccupancy: null,
      minAgents: 1,
      patienceSeconds: 100,
      answerSeconds: 20,
      shrinkage: 0.3,
      unrosteredShrinkage: 0.1,
      planAt: 0.5,
    },
    causes: [],
    patienceFrom: 'unknown',
    patience: null,
    ahtFrom: 'forecast',
    intervals: daysOf(WEEK).flatMap((date) =>
      clock.intervalsOf(dayNumberOf(date)).map(({ start, slot }) => {
        const made = forecast(place++);
        return {
          date,
          minute: slot * 30,
          start: start / 1000,
          open: made !== null,
          calls: made?.calls ?? 0,
          quantiles: QUANTILE_LEVELS.map((level) => (made ? Math.round(made.calls * level * 2e3) / 1e3 : 0)),
          ahtSeconds: made?.ahtSeconds ?? 180.125,
        };
      }),
    ),
  };
}

const thousandths = (most: number) => fc.integer({ min: 0, max: most }).map((value) => value / 1000);
const forecasts = fc.array(
  fc.option(fc.record({ calls: thousandths(5_000_000), ahtSeconds: thousandths(900_000) })),
  { minLength: 1, maxLength: 40 },
);
const zones = fc.constantFrom(
  'Europe/Amsterdam',
  'America/New_York',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
);

test('a demand arrives as it was sent: opening hours, changed clocks and zones side by side, to the last digit', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(zones, forecasts), { maxLength: 4 }), (drawn) => {
      const queues = drawn.map(([zone, forecast], at) =>
        queueOf(`q${at}`, zone, (place) => forecast[place % forecast.length] ?? null),
      );
      const sent = JSON.parse(JSON.stringify(packDemand({ ...site, queues })));
      expect(unpackDemand(packedDemand.parse(sent))).toEqual({ ...site, queues });
    }),
    { numRuns: 30 },
  );
});

test('200 queues that are open half of the day take less than a megabyte', () => {
  const queues = Array.from({ length: 200 }, (_, at) =>
    queueOf(`q${at}`, 'Europe/Amsterdam', (place) =>
      place % 48 >= 16 && place % 48 < 40 && place < 240
        ? { calls: ((place * 37 + at * 911) % 30_000) / 1000, ahtSeconds: 240 + (place % 100) / 7 }
        : null,
    ),
  );
  expect(JSON.stringify(packDemand({ ...site, queues })).length).toBeLessThan(1_000_000);
});

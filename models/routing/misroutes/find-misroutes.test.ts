import { expect, test } from 'vitest';
import { type ToldWay, wayOf } from '../testing/way-of';
import { findMisroutes } from './find-misroutes';

const MONTH = 365.25 / 12;
const find = (...ways: ToldWay[]) => findMisroutes(ways.map(wayOf), { days: MONTH });

/** Two queues that pass 3% on, whatever it is about. */
const USUAL: ToldWay[] = ['order', 'change', 'stop'].flatMap((intent): ToldWay[] => [
  { queue: 'sales', intent, calls: 970 },
  { queue: 'sales', intent, calls: 30, passedTo: 'billing' },
  { queue: 'billing', intent: `${intent} bill`, calls: 970 },
  { queue: 'billing', intent: `${intent} bill`, calls: 30, passedTo: 'sales' },
]);
const BILL: ToldWay[] = [
  { queue: 'sales', intent: 'bill', calls: 590 },
  {
    queue: 'sales',
    intent: 'bill',
    calls: 410,
    passedTo: 'billing',
    handle: 120,
    wait: 40,
    onward: { handle: 360, wait: 60 },
    repeats: 0.3,
  },
  { queue: 'billing', intent: 'bill', calls: 2000, handle: 300, wait: 30, repeats: 0.1 },
];

test('an intent that is passed on far more than others is found, with what it costs a month', () => {
  const [found, ...others] = find(...USUAL, ...BILL);
  expect(others).toEqual([]);
  expect(found).toMatchObject({ intent: 'bill', queue: 'sales', to: 'billing', calls: 1000, passed: 410 });
  expect(found?.share).toBeCloseTo(0.41, 1);
  expect(found?.expected).toBeCloseTo(0.03, 2);
  const { transfers, handleHours, waitHours, repeats, basis } = found?.effect ?? {};
  expect(basis).toBe('legs');
  // 410 less 3% of 1000; 120 s lost and 60 s longer than at once; 40 + 60 s of waiting instead of billing's 24; 20 points more repeats.
  expect(transfers?.mean).toBeGreaterThan(365);
  expect(transfers?.mean).toBeLessThan(395);
  expect(handleHours?.mean).toBeCloseTo((380 * 180) / 3600, 0);
  expect(waitHours?.mean).toBeCloseTo((380 * 76) / 3600, 0);
  expect(repeats?.mean).toBeGreaterThan(65);
  expect(repeats?.mean).toBeLessThan(87);
  for (const interval of [transfers, handleHours, waitHours, repeats]) {
    expect(interval?.low).toBeLessThan(interval?.mean ?? 0);
    expect(interval?.high).toBeGreaterThan(interval?.mean ?? 0);
  }
});

test('the same data give the same figures', () => {
  expect(find(...USUAL, ...BILL)).toEqual(find(...USUAL, ...BILL));
});

test('without second legs in the records a call that was passed on is compared with one that came at once', () => {
  const whole = BILL.map(
    ({ onward: _onward, ...way }): ToldWay => (way.passedTo ? { ...way, handle: 480 } : way),
  );
  const [found] = find(...USUAL, ...whole);
  expect(found?.effect).toMatchObject({ basis: 'whole', waitHours: null });
  expect(found?.effect.handleHours?.mean).toBeCloseTo((380 * 180) / 3600, 0);
});

test('with nothing to compare it with, nothing is claimed', () => {
  const alone = BILL.slice(0, 2).map(({ onward: _onward, repeats: _repeats, ...way }): ToldWay => way);
  const [found] = find({ queue: 'sales', intent: 'order', calls: 2000 }, ...alone);
  expect(found?.effect).toMatchObject({ handleHours: null, waitHours: null, repeats: null });
});

test('a queue that passes everything on is no misroute of an intent, and few calls or calls nobody read are none', () => {
  const all = ['a', 'b', 'c', 'd'].flatMap((intent): ToldWay[] => [
    { queue: 'desk', intent, calls: 400 },
    { queue: 'desk', intent, calls: 600, passedTo: 'billing' },
    { queue: 'billing', intent, calls: 500 },
  ]);
  expect(find(...all)).toEqual([]);
  const few: ToldWay[] = [
    { queue: 'sales', intent: 'rare', calls: 8 },
    { queue: 'sales', intent: 'rare', calls: 22, passedTo: 'billing' },
    { queue: 'sales', intent: '', calls: 200 },
    { queue: 'sales', intent: '', calls: 200, passedTo: 'billing' },
  ];
  expect(find(...USUAL, ...few)).toEqual([]);
});

test('second legs are no entries: what is passed on from them is no misroute of the first queue', () => {
  const legs: ToldWay[] = [
    { queue: 'billing', intent: 'order', calls: 300, isOnward: true },
    { queue: 'billing', intent: 'order', calls: 300, isOnward: true, passedTo: 'sales' },
  ];
  expect(find(...USUAL, ...legs)).toEqual([]);
});

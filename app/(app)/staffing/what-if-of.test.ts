import { expect, test } from 'vitest';
import { AS_IT_IS } from '@/models/staffing/week/planning';
import type { StaffingState } from './staffing-url';
import { isTried, whatIfOf } from './what-if-of';

const untouched: StaffingState = {
  site: null,
  queue: null,
  week: null,
  view: 'chart',
  at: null,
  volume: 0,
  aht: 0,
  plan: null,
  target: null,
  share: null,
  seconds: null,
  patience: null,
  shrinkage: null,
  agents: null,
};

test('an untouched page tries nothing', () => {
  expect(whatIfOf(untouched)).toEqual(AS_IT_IS);
  expect(isTried(whatIfOf(untouched))).toBe(false);
});

test('percents are factors and shares; no patience is patience without end', () => {
  const whatIf = whatIfOf({
    ...untouched,
    volume: 10,
    aht: -5,
    plan: 80,
    patience: 0,
    shrinkage: 25,
    share: 90,
    seconds: 10,
  });
  expect(whatIf).toMatchObject({
    volume: 1.1,
    aht: 0.95,
    planAt: 0.8,
    patienceSeconds: Number.POSITIVE_INFINITY,
    shrinkage: 0.25,
    target: { kind: 'service_level', share: 0.9, seconds: 10 },
  });
  expect(isTried(whatIf)).toBe(true);
});

test('whatever stands in the URL, the numbers can be reckoned with', () => {
  const wild = whatIfOf({
    ...untouched,
    volume: -900,
    aht: -100,
    plan: 250,
    shrinkage: 400,
    agents: -3,
    target: 'asa',
    seconds: -1,
  });
  expect(wild).toMatchObject({
    volume: 0,
    planAt: 0.97,
    shrinkage: 0.9,
    agents: 0,
    target: { kind: 'asa', seconds: 0.1 },
  });
  expect(wild.aht).toBeCloseTo(0.1);
});

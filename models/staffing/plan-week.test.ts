import { expect, it } from 'vitest';
import { planIntervals } from './plan-week';
import { type RequirementRules, requirement } from './requirement';

const RULES: RequirementRules = {
  target: { kind: 'service_level', share: 0.8, seconds: 20 },
  maxOccupancy: 0.9,
  minAgents: 1,
  patienceSeconds: null,
  answerSeconds: 20,
  shrinkage: 0.3,
};

/** A week of half hours: closed at night, with a peak in the morning and no two days alike. */
const week = Array.from({ length: 7 * 48 }, (_, at) => {
  const slot = at % 48;
  const open = slot >= 14 && slot < 42;
  const shape = Math.exp(-(((slot - 21) / 7) ** 2));
  return { calls: open ? 20 + (400 + 30 * Math.floor(at / 48)) * shape : 0, ahtSeconds: 200 + (at % 17) };
});

it('gives every interval of a week the requirement it has alone', () => {
  for (const patienceSeconds of [null, 120]) {
    const rules = { ...RULES, patienceSeconds };
    const planned = planIntervals(week, 1800, rules);
    expect(planned).toEqual(
      week.map((interval) => requirement({ ...interval, intervalSeconds: 1800 }, rules)),
    );
  }
});

it('refuses a week in which one interval cannot be', () => {
  expect(() => planIntervals([...week, { calls: Number.NaN, ahtSeconds: 200 }], 1800, RULES)).toThrow(
    'Calls cannot be NaN',
  );
});

import { expect, it } from 'vitest';
import { makeFormat } from '@/app/_ui/format';
import { whySteps } from './why-steps';

const format = makeFormat('en-GB');
const parts = [
  { kind: 'level', name: 'Level', amount: 1000 },
  { kind: 'weekday', name: 'Monday', amount: 240 },
  { kind: 'special_day', name: 'Day after Christmas', amount: -140 },
] as const;

it('adds up to the day, overrides among the steps', () => {
  const steps = whySteps(format, 'offered', { parts: [...parts], model: 1100, mean: 1210 });
  expect(steps.map(({ label, text }) => [label, text])).toEqual([
    ['Level', '1,000'],
    ['Monday', '+240'],
    ['Day after Christmas', '−140'],
    ['Changed by hand', '+110'],
  ]);
  expect(steps.reduce((sum, { value }) => sum + value, 0)).toBe(1210);
});

it('has no step of hand where nobody changed anything', () => {
  expect(whySteps(format, 'offered', { parts: [...parts], model: 1100, mean: 1100 })).toHaveLength(3);
});

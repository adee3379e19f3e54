import { expect, it } from 'vitest';
import { scheduledFor, totalShrinkage } from './shrinkage';

it('adds causes up, because each is a share of the same paid time', () => {
  const causes = [
    { cause: 'breaks', share: 0.08 },
    { cause: 'training', share: 0.05 },
    { cause: 'sickness', share: 0.12 },
  ];
  expect(totalShrinkage(causes)).toBeCloseTo(0.25, 12);
  expect(scheduledFor(84, totalShrinkage(causes))).toBeCloseTo(112, 12);
  expect(totalShrinkage([])).toBe(0);
});

it('refuses causes that leave nobody, and names the one that is no share', () => {
  const half = { cause: 'breaks', share: 0.5 };
  expect(() => totalShrinkage([half, half])).toThrow('nobody would be left');
  expect(() => totalShrinkage([half, { cause: 'sickness', share: 12 }])).toThrow(
    'Shrinkage by sickness cannot be 12',
  );
});

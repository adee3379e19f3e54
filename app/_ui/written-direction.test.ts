import { expect, test } from 'vitest';
import { writtenDirection } from './written-direction';

test.each([
  ['+2.9 points', 0.029, 1],
  ['-0.1%', -0.001, -1],
  ['0 points', 0.0002, 0],
  ['0%', -0.0004, 0],
  ['0,0 %', 0.0004, 0],
  ['−0.0', -0.001, 0],
  ['from 0 s', 12, 1],
  ['no change', 0, 0],
])('a change written %s goes the way that can be read', (text, difference, direction) => {
  expect(writtenDirection(text, difference)).toBe(direction);
});

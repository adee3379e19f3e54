import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDuration } from './duration';

test.each([
  ['166', 's', 166_000],
  ['2,5', 's', 2500],
  ['2.5', 'min', 150_000],
  ['250', 'ms', 250],
  ['0.4', 'ms', 0],
  ['2:46', 's', 166_000],
  ['90:00', 's', 5_400_000],
  ['0:02:46.250', 'ms', 166_250],
  ['1:00:00', 'min', 3_600_000],
  ['0:00:01,5', 's', 1500],
  ['-3', 's', -3000],
  ['-0:03', 's', -3000],
  ['12s', 'ms', 12_000],
  ['60 sec', 's', 60_000],
  ['1h 2m 3.5s', 's', 3_723_500],
  ['3 min', 's', 180_000],
  ['65s (1m 5s)', 's', 65_000],
] as const)('%s in %s is %d ms', (text, unit, ms) => {
  expect(parseDuration(text, unit)).toBe(ms);
});

test.each([
  '',
  'abc',
  '1:60',
  '1:75:00',
  '1:2:3:4',
  '1e3',
  '12x',
  's',
  '5s ago',
  '--3',
  '1.2.3',
  'NaN',
  'Infinity',
  '0x10',
])('%j is no duration', (text) => {
  expect(parseDuration(text, 's')).toBeNaN();
});

test('any duration written as h:mm:ss.mmm is read the same', () => {
  fc.assert(
    fc.property(fc.nat(172_800_000), (ms) => {
      const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
      const fraction = String(ms % 1000).padStart(3, '0');
      const text = `${Math.floor(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}.${fraction}`;
      expect(parseDuration(text, 's')).toBe(ms);
    }),
  );
});

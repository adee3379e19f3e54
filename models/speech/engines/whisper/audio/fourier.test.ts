import { expect, test } from 'vitest';
import { fourier, POINTS } from './fourier';

test('equals the sum that defines it', () => {
  const values = Float32Array.from({ length: 2 * POINTS }, (_, at) => Math.sin(at * at) + (at % 7) / 7);
  const expected = definition(values);
  fourier(values, new Float32Array(2 * POINTS));
  values.forEach((value, at) => {
    expect(value).toBeCloseTo(expected[at] as number, 3);
  });
});

function definition(values: Float32Array): number[] {
  return Array.from({ length: POINTS }, (_, bin) => {
    let real = 0;
    let imaginary = 0;
    for (let at = 0; at < POINTS; at += 1) {
      const angle = (-2 * Math.PI * bin * at) / POINTS;
      const [own = 0, other = 0] = values.subarray(2 * at, 2 * at + 2);
      real += own * Math.cos(angle) - other * Math.sin(angle);
      imaginary += own * Math.sin(angle) + other * Math.cos(angle);
    }
    return [real, imaginary];
  }).flat();
}

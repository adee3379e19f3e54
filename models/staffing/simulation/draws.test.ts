import { describe, expect, it } from 'vitest';
import { type Draw, gammaFactor, handleDraw, patienceDraw, streamOf } from './draws';

function moments(draw: Draw, count = 200_000): { mean: number; cv: number } {
  let sum = 0;
  let squares = 0;
  for (let at = 0; at < count; at++) {
    const value = draw();
    sum += value;
    squares += value * value;
  }
  const mean = sum / count;
  return { mean, cv: Math.sqrt(squares / count - mean * mean) / mean };
}

describe('draws', () => {
  it.each([0, 0.5, 1, 1.5])('has handle times of mean 1 and cv %s', (cv) => {
    const found = moments(handleDraw(streamOf(1, 0, 0), cv));
    expect(found.mean).toBeCloseTo(1, 1.7);
    expect(Math.abs(found.cv - cv)).toBeLessThan(0.02 + 0.03 * cv);
  });

  it.each([0.1, 0.7, 1.6])('has day factors of mean 1 and cv %s', (cv) => {
    const uniform = streamOf(3, 0, 0);
    const found = moments(() => gammaFactor(uniform, cv));
    expect(Math.abs(found.mean - 1)).toBeLessThan(0.02);
    expect(Math.abs(found.cv / cv - 1)).toBeLessThan(0.03);
  });

  it('draws patience from a survival curve, and goes on beyond its end at its rate', () => {
    const curve = [
      { seconds: 10, share: 0.8 },
      { seconds: 60, share: 0.5 },
      { seconds: 120, share: 0.25 },
    ];
    const draw = patienceDraw(streamOf(1, 0, 0), { curve });
    const waits = Array.from({ length: 100_000 }, draw);
    const still = (seconds: number) => waits.filter((wait) => wait > seconds).length / waits.length;
    for (const { seconds, share } of curve) expect(Math.abs(still(seconds) - share)).toBeLessThan(0.01);
    expect(waits.filter((wait) => wait < 120).every((wait) => wait === 10 || wait === 60)).toBe(true);
    // the curve's mean rate is ln 4 / 120: half of those left are gone 60 s later
    expect(Math.abs(still(180) - 0.125)).toBeLessThan(0.01);
  });

  it('never hangs up where nobody has', () => {
    expect(patienceDraw(streamOf(1, 0, 0), { curve: [{ seconds: 60, share: 1 }] })()).toBe(
      Number.POSITIVE_INFINITY,
    );
    expect(patienceDraw(streamOf(1, 0, 0), null)()).toBe(Number.POSITIVE_INFINITY);
  });

  it('keeps the streams of purposes and replications apart', () => {
    const firsts = [0, 1, 2].flatMap((replication) =>
      [0, 1, 2].map((purpose) => streamOf(7, replication, purpose)()),
    );
    expect(new Set(firsts).size).toBe(9);
    expect(streamOf(7, 1, 2)()).toBe(streamOf(7, 1, 2)());
  });
});

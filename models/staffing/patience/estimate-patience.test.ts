import { describe, expect, it } from 'vitest';
import { seededRandom } from '@/models/forecast/accuracy/seeded-random';
import { estimatePatience, type WaitCount } from './estimate-patience';

/** One row a call. */
const gaveUp = (...seconds: number[]): WaitCount[] =>
  seconds.map((second) => ({ seconds: second, answered: 0, abandoned: 1 }));
const answered = (...seconds: number[]): WaitCount[] =>
  seconds.map((second) => ({ seconds: second, answered: 1, abandoned: 0 }));

/** Calls that would give up after `patience` and would be answered after `wait`, whichever comes first. */
function observe(calls: number, patience: (random: () => number) => number, meanWait: number): WaitCount[] {
  const random = seededRandom(11);
  return Array.from({ length: calls }, () => {
    const [stays, waits] = [patience(random), -meanWait * Math.log(1 - random())];
    return stays < waits
      ? { seconds: stays, answered: 0, abandoned: 1 }
      : { seconds: waits, answered: 1, abandoned: 0 };
  });
}

const exponential = (mean: number) => (random: () => number) => -mean * Math.log(1 - random());

describe('patience from waits', () => {
  it('is the product-limit estimate of the textbook', () => {
    // Kaplan and Meier's own example: deaths at 0.8, 3.1, 5.4, 9.2; losses at 1.0, 2.7, 7.0, 12.1
    const { curve } = estimatePatience([...gaveUp(0.8, 3.1, 5.4, 9.2), ...answered(1, 2.7, 7, 12.1)]);
    expect(curve.map(({ seconds }) => seconds)).toEqual([0, 0.8, 3.1, 5.4, 9.2]);
    expect(curve.map(({ share }) => Number(share.toFixed(3)))).toEqual([1, 0.875, 0.7, 0.525, 0.263]);
  });

  it('has Greenwood’s band on the log-log scale', () => {
    // leukaemia patients of Freireich et al. 1963 under 6-MP, as in every textbook: at 10 weeks 0.753, 0.503 to 0.889
    const rows = [...gaveUp(6, 6, 6, 7, 10, 13, 16, 22, 23)];
    const lost = answered(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35);
    const at = estimatePatience([...lost, ...rows]).curve.find(({ seconds }) => seconds === 10);
    expect(at?.share).toBeCloseTo(0.7529, 4);
    expect(at?.low).toBeCloseTo(0.5032, 3);
    expect(at?.high).toBeCloseTo(0.8894, 3);
  });

  it('is all waiting over the calls given up, with its interval', () => {
    const { meanSeconds, low, high, calls, abandoned } = estimatePatience([
      { seconds: 10, answered: 30, abandoned: 2 },
      { seconds: 40, answered: 5, abandoned: 2 },
    ]);
    expect(meanSeconds).toBeCloseTo((32 * 10 + 7 * 40) / 4, 12);
    expect(low).toBeCloseTo(150 / Math.exp(1.96 / 2), 1);
    expect(high).toBeCloseTo(150 * Math.exp(1.96 / 2), 1);
    expect([calls, abandoned]).toEqual([39, 4]);
  });

  it('learns nothing from calls that were answered at once, and counts those who gave up at once', () => {
    const waited = [...gaveUp(5, 20, 60), ...answered(3, 10, 30)];
    const plain = estimatePatience(waited);
    const more = estimatePatience([{ seconds: 0, answered: 5000, abandoned: 0 }, ...waited]);
    expect(more).toEqual({ ...plain, answeredAtOnce: 5000 });
    const balked = estimatePatience([{ seconds: 0, answered: 5000, abandoned: 2 }, ...waited]);
    expect(balked.curve[0]).toMatchObject({ seconds: 0, share: 0.75 });
    expect(balked.calls).toBe(8);
  });

  it('finds the mean again behind censoring, in about 95 of 100 cases within the interval', () => {
    let covered = 0;
    const random = seededRandom(5);
    for (let trial = 0; trial < 200; trial++) {
      const waits = Array.from({ length: 300 }, () => {
        const [stays, waited] = [exponential(300)(random), exponential(60)(random)];
        return {
          seconds: Math.min(stays, waited),
          answered: stays < waited ? 0 : 1,
          abandoned: stays < waited ? 1 : 0,
        };
      });
      const { low, high } = estimatePatience(waits);
      if (low !== null && high !== null && low <= 300 && high >= 300) covered++;
    }
    expect(covered).toBeGreaterThanOrEqual(182);
    expect(covered).toBeLessThanOrEqual(198);
  });

  it('says nothing of callers who give up at a constant rate', () => {
    const { note, hazard, meanSeconds } = estimatePatience(observe(20_000, exponential(240), 40));
    expect(hazard.kind).toBe('constant');
    expect(note).toBeNull();
    expect(Math.abs((meanSeconds ?? 0) / 240 - 1)).toBeLessThan(0.06);
  });

  it('notes that some leave at the start', () => {
    const mixed = (random: () => number) =>
      random() < 0.1 ? exponential(4)(random) : exponential(600)(random);
    const { note, hazard } = estimatePatience(observe(5_000, mixed, 40));
    expect(hazard.kind).toBe('falls');
    expect(note).toMatch(/^Callers give up [\d.]+ times as fast in the first \d+ s as later/);
  });

  it('notes that most leave at once, where the waits are whole seconds', () => {
    const { note, hazard } = estimatePatience([
      { seconds: 0, answered: 0, abandoned: 40 },
      { seconds: 30, answered: 200, abandoned: 20 },
    ]);
    expect(hazard).toEqual({ kind: 'falls', splitSeconds: 0, ratio: null });
    expect(note).toContain('mostly at once');
  });

  it('notes that patience runs out', () => {
    const within = (random: () => number) => 60 + 60 * random();
    expect(estimatePatience(observe(5_000, within, 60)).hazard.kind).toBe('rises');
  });

  it('says openly what cannot be told', () => {
    expect(estimatePatience([])).toMatchObject({ meanSeconds: null, low: null, calls: 0 });
    const nobody = estimatePatience(answered(0, 10, 20));
    expect(nobody).toMatchObject({ meanSeconds: null, calls: 2, abandoned: 0 });
    expect(nobody.curve).toEqual([{ seconds: 0, share: 1, low: 1, high: 1 }]);
    expect(nobody.note).toContain('Nobody gave up');
    expect(estimatePatience(gaveUp(0, 0)).note).toContain('at once');
    expect(estimatePatience(gaveUp(10, 20)).note).toContain('Only 2 calls');
  });

  it('comes to nobody where the longest wait ended in giving up', () => {
    const { curve } = estimatePatience([...answered(5), ...gaveUp(10)]);
    expect(curve.at(-1)).toEqual({ seconds: 10, share: 0, low: 0, high: 0 });
  });
});

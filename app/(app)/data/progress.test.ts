import { describe, expect, it } from 'vitest';
import { progressOf, type Reading, withReading } from './progress';

const readings = (...pairs: [number, number][]): readonly Reading[] =>
  pairs.reduce<readonly Reading[]>((kept, [atMs, done]) => withReading(kept, { atMs, done }), []);

describe('progress', () => {
  it('knows nothing but zero before the first reading', () => {
    expect(progressOf([], 100)).toEqual({ share: 0, perSecond: null, secondsLeft: null });
  });

  it('tells no rate from readings that lie too close together', () => {
    expect(progressOf(readings([0, 0], [100, 50]), 100)).toEqual({
      share: 0.5,
      perSecond: null,
      secondsLeft: null,
    });
  });

  it('tells rate and time left', () => {
    expect(progressOf(readings([0, 0], [2000, 400]), 1000)).toEqual({
      share: 0.4,
      perSecond: 200,
      secondsLeft: 3,
    });
  });

  it('follows a rate that changed, and forgets the fast start', () => {
    const slow = readings([0, 0], [1000, 9000], [20_000, 9100], [30_000, 9200]);
    expect(progressOf(slow, 10_000).perSecond).toBe(10);
  });

  it('says no time when nothing moves', () => {
    expect(progressOf(readings([0, 500], [4000, 500]), 1000)).toEqual({
      share: 0.5,
      perSecond: 0,
      secondsLeft: null,
    });
  });

  it('begins anew when the work does', () => {
    expect(progressOf(readings([0, 800], [1000, 900], [2000, 0], [4000, 100]), 1000).perSecond).toBe(50);
  });

  it('leaves out a reading that came twice', () => {
    expect(readings([1000, 5], [1000, 5])).toHaveLength(1);
  });

  it('never says more than everything, nor divides by nothing', () => {
    expect(progressOf(readings([0, 0], [1000, 120]), 100).share).toBe(1);
    expect(progressOf(readings([0, 0], [1000, 0]), 0).share).toBe(0);
  });
});

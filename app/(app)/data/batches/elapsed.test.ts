import { describe, expect, it } from 'vitest';
import { ago, elapsedSeconds } from './elapsed';

const now = new Date('2026-03-01T12:00:00Z');
const earlier = (seconds: number) => new Date(now.getTime() - seconds * 1000);

describe('ago', () => {
  it.each([
    [0, 'now'],
    [20, '20 seconds ago'],
    [120, '2 minutes ago'],
    [5400, '1 hour ago'],
    [86_400, 'yesterday'],
    [86_400 * 45, 'last month'],
    [86_400 * 800, '2 years ago'],
  ])('%s s before: %s', (seconds, words) => {
    expect(ago('en-GB', earlier(seconds), now)).toBe(words);
  });
});

describe('elapsedSeconds', () => {
  it('is not known before the start', () => {
    expect(elapsedSeconds({ startedAt: null, finishedAt: null }, now)).toBeNull();
  });

  it('goes on while it runs, and stands when it is over', () => {
    expect(elapsedSeconds({ startedAt: earlier(90), finishedAt: null }, now)).toBe(90);
    expect(elapsedSeconds({ startedAt: earlier(90), finishedAt: earlier(60) }, now)).toBe(30);
  });

  it('is never negative where two clocks disagree', () => {
    expect(elapsedSeconds({ startedAt: earlier(-5), finishedAt: null }, now)).toBe(0);
  });
});

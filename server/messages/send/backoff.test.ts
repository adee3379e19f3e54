import { expect, test } from 'vitest';
import { MOST_ATTEMPTS, retryAfterMs, retryDelay } from './backoff';

const HOUR_MS = 3_600_000;

test('tries are spread over about a day, then it is given up', () => {
  const delays = Array.from(
    { length: MOST_ATTEMPTS - 1 },
    (_, at) => retryDelay(at + 1, { random: 0.5 }) ?? 0,
  );
  expect(delays.slice(0, 3)).toEqual([30_000, 60_000, 120_000]);
  const total = delays.reduce((sum, delay) => sum + delay, 0);
  expect(total).toBeGreaterThan(20 * HOUR_MS);
  expect(total).toBeLessThan(26 * HOUR_MS);
  expect(retryDelay(MOST_ATTEMPTS)).toBeNull();
});

test('chance moves a try by a fifth at most', () => {
  expect(retryDelay(1, { random: 0 })).toBe(24_000);
  expect(retryDelay(1, { random: 1 })).toBeCloseTo(36_000, 3);
});

test('a server that asks for time gets it, up to a day', () => {
  expect(retryDelay(1, { retryAfterMs: HOUR_MS, random: 0.5 })).toBe(HOUR_MS);
  expect(retryDelay(1, { retryAfterMs: 100 * HOUR_MS, random: 0.5 })).toBe(24 * HOUR_MS);
  const now = new Date('2026-03-01T10:00:00Z');
  expect(retryAfterMs('120', now)).toBe(120_000);
  expect(retryAfterMs('Sun, 01 Mar 2026 10:05:00 GMT', now)).toBe(300_000);
  expect(retryAfterMs('soon', now)).toBe(0);
  expect(retryAfterMs(undefined, now)).toBe(0);
});

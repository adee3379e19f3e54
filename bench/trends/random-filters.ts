import type { CallFilter } from '@/server/trends/filter';
import { FIRST_DAY, WEEKS } from './generate-calls';

const LENGTHS = [1, 7, 7, 14, 28, 28, 31, 90, 180, 365, 728] as const;

/** One of the values, by a random source. */
export function pick<Value>(random: () => number, values: readonly [Value, ...Value[]]): Value {
  return values[Math.floor(random() * values.length)] ?? values[0];
}

/** A filter as people set it: from a day to two years, half of them narrowed to some queues, types or groups. */
export function randomFilter(random: () => number, siteId: number): CallFilter {
  const length = pick(random, LENGTHS);
  const start = Date.parse(FIRST_DAY) + Math.floor(random() * (WEEKS * 7 - length + 1)) * 86_400_000;
  const day = (offset: number) => new Date(start + offset * 86_400_000).toISOString().slice(0, 10);
  const some = (name: string, of: number) =>
    random() < 0.7
      ? []
      : Array.from({ length: 1 + Math.floor(random() * 3) }, () => `${name}-${Math.floor(random() * of)}`);
  return {
    siteId,
    from: day(0),
    to: day(length - 1),
    queues: some('queue', 20),
    types: some('type', 6),
    agentGroups: some('group', 12),
    directions: [],
  };
}

import { describe, expect, it } from 'vitest';
import { operate } from '../operate';
import { missCauses, missSentence } from './miss-words';
import { type AchievedInterval, type Miss, plannedAgainstAchieved } from './planned-against-achieved';
import { shapleyShares } from './shapley';
import { sumMisses } from './sum-misses';

const PLAN = { calls: 100, ahtSeconds: 180, rostered: 20, shrinkage: 0.3 };
const RULES = { intervalSeconds: 1800, answerSeconds: 20, patienceSeconds: 300 };
const AS_PLANNED = { calls: 100, ahtSeconds: 180, rostered: 20, present: 14 };
const level = (calls: number, ahtSeconds: number, agents: number) =>
  operate({ calls, intervalSeconds: 1800, ahtSeconds }, agents, RULES).serviceLevel;

function missOf(actual: Partial<AchievedInterval>): Miss {
  const all = { ...AS_PLANNED, serviceLevel: 0.7, ...actual };
  const miss = plannedAgainstAchieved(PLAN, all, RULES);
  if (!miss) throw new Error('there were calls');
  return miss;
}

const parts = ({ volume, aht, staffing, shrinkage, rest }: Miss) => [volume, aht, staffing, shrinkage, rest];

describe('a miss', () => {
  it('is all rest where everything came as planned', () => {
    const miss = missOf({});
    expect(miss.planned).toBeCloseTo(level(100, 180, 14), 12);
    expect(parts(miss).slice(0, 4)).toEqual([0, 0, 0, 0]);
    expect(miss.rest).toBeCloseTo(0.7 - level(100, 180, 14), 12);
  });

  it.each<[string, Partial<AchievedInterval>, keyof Miss, number]>([
    ['calls', { calls: 120 }, 'volume', level(120, 180, 14)],
    ['handle times', { ahtSeconds: 210 }, 'aht', level(100, 210, 14)],
    [
      'who was rostered',
      { rostered: 18, present: 12.6 },
      'staffing',
      0.4 * level(100, 180, 12) + 0.6 * level(100, 180, 13),
    ],
    ['who was absent', { present: 12 }, 'shrinkage', level(100, 180, 12)],
  ])('is all from %s where only that came otherwise', (_, actual, part, after) => {
    const miss = missOf({ ...actual, serviceLevel: after });
    expect(miss[part]).toBeCloseTo(after - level(100, 180, 14), 10);
    expect(miss.rest).toBeCloseTo(0, 12);
    expect(parts(miss).filter((share) => Math.abs(share) > 1e-9)).toHaveLength(1);
  });

  it('adds up exactly where everything came otherwise', () => {
    for (const actual of [
      { calls: 130, ahtSeconds: 160, rostered: 21, present: 13.2, serviceLevel: 0.66 },
      { calls: 3, ahtSeconds: null, rostered: null, present: 0.4, serviceLevel: 0 },
      { calls: 400, ahtSeconds: 400, rostered: 0, present: 0, serviceLevel: 0.1 },
    ]) {
      const miss = missOf(actual);
      expect(parts(miss).reduce((sum, share) => sum + share, 0)).toBeCloseTo(miss.difference, 12);
    }
  });

  it('is staffing, not shrinkage, where no roster is known', () => {
    const miss = missOf({ rostered: null, present: 12 });
    expect(miss.shrinkage).toBeCloseTo(0, 12);
    expect(miss.staffing).toBeCloseTo(level(100, 180, 12) - level(100, 180, 14), 10);
  });

  it('is not there where nobody called', () => {
    expect(plannedAgainstAchieved(PLAN, { ...AS_PLANNED, calls: 0, serviceLevel: 0 }, RULES)).toBeNull();
  });
});

describe('many misses', () => {
  it('weigh as many as their calls, and add up as each does', () => {
    const misses = [
      { calls: 130, miss: missOf({ calls: 130, serviceLevel: 0.6 }) },
      { calls: 50, miss: missOf({ calls: 50, present: 10, serviceLevel: 0.9 }) },
      { calls: 0, miss: null },
    ];
    const sum = sumMisses(misses);
    expect(sum?.achieved).toBeCloseTo((130 * 0.6 + 50 * 0.9) / 180, 12);
    expect(sum && parts(sum).reduce((all, share) => all + share, 0)).toBeCloseTo(sum?.difference ?? 0, 12);
    expect(sumMisses([{ calls: 0, miss: null }])).toBeNull();
  });
});

describe('in words', () => {
  const miss: Miss = {
    planned: 0.8,
    achieved: 0.712,
    predicted: 0.712,
    difference: -0.088,
    volume: -0.04,
    aht: -0.061,
    staffing: 0.001,
    shrinkage: 0.013,
    rest: -0.001,
  };

  it('names what it came from, the largest first, and leaves out what is next to nothing', () => {
    expect(missSentence(miss)).toBe(
      'Service level was 71.2%, 8.8 points below the 80.0% planned: longer handle times took 6.1 points, more calls than planned took 4.0, less absence gave 1.3.',
    );
    expect(missCauses(miss).map(({ part }) => part)).toEqual(['aht', 'volume', 'shrinkage']);
  });

  it('says that all went as planned', () => {
    const plain = { ...miss, achieved: 0.8, difference: 0, volume: 0, aht: 0, shrinkage: 0 };
    expect(missSentence(plain)).toBe('Service level was 80.0%, as planned.');
  });
});

describe('shares by Shapley', () => {
  it('splits a product evenly and gives nothing to what changes nothing', () => {
    // 1 → 2 in two factors of a product, and one that is not in it: half of the change of 3 each
    const figure = (changed: number) => (changed & 1 ? 2 : 1) * (changed & 2 ? 2 : 1);
    expect(shapleyShares(3, figure)).toEqual([1.5, 1.5, 0]);
  });
});

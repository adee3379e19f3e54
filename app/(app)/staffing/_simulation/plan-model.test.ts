import { describe, expect, it } from 'vitest';
import { simulate } from '@/models/staffing/simulation/simulate';
import { planQueue } from '@/models/staffing/week/plan-queue';
import { AS_IT_IS } from '@/models/staffing/week/planning';
import { QUANTILE_LEVELS } from '@/server/forecasts/contracts/vocabulary';
import type { QueueDemand } from '@/server/staffing/contracts/demand';
import type { PlannedDemand } from '../_plan/week-plan';
import { areShared, dayModel } from './plan-model';

const DATE = '2026-03-02';
const AT = Date.parse(`${DATE}T08:00:00Z`) / 1000;

/** Four open half hours from 8:00, and one on the next day. */
function planned(queue: string, calls: number): PlannedDemand {
  const intervals = [0, 1, 2, 3, 48].map((slot) => ({
    date: slot < 48 ? DATE : '2026-03-03',
    minute: 480 + (slot % 48) * 30,
    start: AT + slot * 1800,
    open: true,
    calls,
    quantiles: QUANTILE_LEVELS.map(() => calls),
    ahtSeconds: 180,
  }));
  const demand: QueueDemand = {
    queue,
    name: `The ${queue}`,
    timeZone: 'UTC',
    rules: {
      target: { kind: 'service_level', share: 0.8, seconds: 20 },
      maxOccupancy: null,
      minAgents: 1,
      patienceSeconds: null,
      answerSeconds: 20,
      shrinkage: 0.3,
      unrosteredShrinkage: 0.1,
      planAt: 0.5,
    },
    causes: [],
    patienceFrom: 'unknown',
    patience: null,
    ahtFrom: 'forecast',
    intervals,
  };
  return { demand, plan: planQueue(demand, { intervalSeconds: 1800, levels: QUANTILE_LEVELS }, AS_IT_IS) };
}

const QUEUES = [planned('help', 100), planned('sales', 50)];
const BOTH = { name: 'All', queues: ['help', 'sales'], onShift: [] };
const separate = { date: DATE, sharing: 'separate', intervalMinutes: 30 } as const;
const shared = { ...separate, sharing: 'groups' } as const;

describe('the plan of a day as a call center', () => {
  it('has the calls and the people of that day alone', () => {
    const day = dayModel(QUEUES, [], separate);
    expect(day?.times.map(({ minute }) => minute)).toEqual([480, 510, 540, 570]);
    expect(day?.model.queues.map(({ arrivals }) => arrivals)).toEqual([
      [100, 100, 100, 100],
      [50, 50, 50, 50],
    ]);
    expect(day?.model.groups[0]).toEqual({
      name: 'The help',
      skills: [{ queue: 'The help' }],
      agents: [14, 14, 14, 14],
    });
  });

  it('deals the same people out over groups, and leaves queues of no group their own', () => {
    const people = (day: ReturnType<typeof dayModel>) =>
      day?.model.groups.reduce((sum, { agents }) => sum + (agents[0] ?? 0), 0);
    const alone = dayModel(QUEUES, [], separate);
    const together = dayModel(QUEUES, [BOTH], shared);
    expect(together?.model.groups).toHaveLength(1);
    expect(people(together)).toBe(people(alone));
    const two = dayModel(QUEUES, [BOTH, { ...BOTH, name: 'Half', queues: ['help'] }], shared);
    expect(two?.model.groups.map(({ name }) => name)).toEqual(['All', 'Half']);
    expect(people(two)).toBe(people(alone));
    const some = dayModel(QUEUES, [{ ...BOTH, queues: ['help'] }], shared);
    expect(some?.model.groups.map(({ name }) => name)).toEqual(['All', 'The sales alone']);
  });

  it('serves callers better when people are shared', async () => {
    const runs = { replications: 100, seed: 1 };
    const level = async (sharing: 'separate' | 'groups') => {
      const day = dayModel(QUEUES, [BOTH], { ...separate, sharing });
      if (!day) throw new Error('the day has calls');
      return (await simulate(day.model, runs)).allQueues.total.serviceLevel?.value ?? 0;
    };
    expect(await level('groups')).toBeGreaterThan((await level('separate')) + 0.05);
  });

  it('is none without calls', () => {
    expect(dayModel(QUEUES, [], { ...separate, date: '2026-03-08' })).toBeNull();
  });

  it('knows whether anybody is shared', () => {
    expect(areShared(QUEUES, [BOTH])).toBe(true);
    expect(areShared(QUEUES, [{ ...BOTH, queues: ['help', 'elsewhere'] }])).toBe(false);
  });
});

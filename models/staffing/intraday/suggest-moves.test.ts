import { expect, test } from 'vitest';
import type { RequirementRules } from '@/models/staffing/rules';
import type { DayQueue } from './day-queue';
import { needsOf } from './day-queue';
import { suggestMoves } from './suggest-moves';

const rules: RequirementRules = {
  target: { kind: 'service_level', share: 0.8, seconds: 20 },
  maxOccupancy: null,
  minAgents: 1,
  patienceSeconds: null,
  answerSeconds: 20,
  shrinkage: 0,
};

/** From 12:00 on, by half hours: 10 Erlangs, which need 14 (reference). */
function queueOf(queue: string, staffed: readonly number[]): DayQueue {
  return {
    queue,
    rules,
    intervals: staffed.map((agents, at) => ({
      minute: 720 + 30 * at,
      calls: 100,
      ahtSeconds: 180,
      staffed: agents,
    })),
  };
}

const day = (queues: readonly DayQueue[], groups: { name: string; queues: string[] }[] = []) => ({
  queues,
  groups,
  intervalMinutes: 30,
  hourCost: 40,
});

test('as many as are needed: nothing to do', () => {
  expect(needsOf(queueOf('a', [14]), 1800)).toEqual([14]);
  expect(suggestMoves(day([queueOf('a', [14, 14, 14])]))).toEqual([]);
});

test('too few: overtime, with the service level that it brings by the formula', () => {
  const [move, ...others] = suggestMoves(day([queueOf('a', [14, 12, 12, 12, 14])]));
  expect(others).toEqual([]);
  expect(move).toMatchObject({
    kind: 'overtime',
    fromQueue: '',
    toQueue: 'a',
    fromMinute: 750,
    toMinute: 840,
    agents: 2,
    hours: 3,
    cost: 120,
  });
  const [effect] = move?.effects ?? [];
  expect(effect?.after).toBeCloseTo(0.8884, 4);
  expect(effect?.before).toBeLessThan(0.7);
  expect(move?.callsInTime).toBeCloseTo(300 * ((effect?.after ?? 0) - (effect?.before ?? 0)), 6);
});

test('too many: time off, never below the need of any of its intervals', () => {
  const [move] = suggestMoves(day([queueOf('a', [17, 16, 19, 14])]));
  expect(move).toMatchObject({ kind: 'time_off', fromQueue: 'a', agents: 2, fromMinute: 720, toMinute: 810 });
  expect(move).toMatchObject({ hours: 3, cost: -120 });
  expect(move?.effects[0]?.after).toBeGreaterThan(0.8);
});

test('overtime that fits most of a run sends nobody home in the rest of it', () => {
  const moves = suggestMoves(day([queueOf('a', [13, 13, 12, 12, 12, 12])]));
  expect(moves).toMatchObject([{ kind: 'overtime', agents: 2, fromMinute: 720, toMinute: 900 }]);
});

test('half an hour is no reason to come in or to go home', () => {
  expect(suggestMoves(day([queueOf('a', [14, 12, 14, 17, 14])]))).toEqual([]);
});

test('people with both skills move first; what remains is overtime and time off', () => {
  const queues = [queueOf('rich', [17, 17, 17, 17]), queueOf('poor', [12, 12, 14, 14])];
  const moves = suggestMoves(day(queues, [{ name: 'both', queues: ['rich', 'poor'] }]));
  expect(moves[0]).toMatchObject({
    kind: 'skill_move',
    group: 'both',
    fromQueue: 'rich',
    toQueue: 'poor',
    agents: 2,
    fromMinute: 720,
    toMinute: 780,
    cost: 0,
  });
  expect(moves[0]?.effects.map(({ queue }) => queue)).toEqual(['rich', 'poor']);
  expect(moves.slice(1)).toMatchObject([{ kind: 'time_off', fromQueue: 'rich', agents: 1 }]);
  // Nobody has both skills: the same day asks for overtime.
  expect(suggestMoves(day(queues)).map(({ kind }) => kind)).toEqual(['overtime', 'time_off']);
});

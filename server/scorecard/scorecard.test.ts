import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/server/auth/actor';
import { irritantOverview } from '@/server/irritants/overview';
import { setRates } from '@/server/irritants/rates/set';
import { insertConversations, type TestConversation } from '@/server/testing/insert-conversations';
import { makeActor } from '@/server/testing/make-user';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { trendsSummary } from '@/server/trends/summary';
import type { Scorecard } from './contracts';
import { exportScorecard } from './export-scorecard';
import type { ScorecardMeasure } from './measures';
import { readScorecard } from './scorecard';
import { setGoal } from './set-goal';
import { scorecardStory } from './story';

const WRITING = { locale: 'en-GB', currency: 'EUR' };
let stores: TestStores;
let siteId: number;
let manager: Actor;
let irritant: string;

/** A call a quarter of an hour from 9:00: every fourth waits too long, every fifth names the irritant. */
const week = (day: string, calls: number): TestConversation[] =>
  Array.from({ length: calls }, (_, at): TestConversation => {
    const startedAt = new Date(Date.parse(`${day}T09:00:00Z`) + at * 900_000);
    return {
      callId: `${day}-${at}`,
      startedAt,
      queueEnteredAt: startedAt,
      queue: 'Sales',
      agent: `A${at % 3}`,
      callerKey: (at % 8).toString(16).padStart(32, '0'),
      outcome: at % 10 === 9 ? 'transferred' : 'answered',
      waitMs: at % 4 === 3 ? 60_000 : 5000,
      talkMs: 240_000,
      turns: [
        ['agent', 'Good morning'],
        ['customer', at % 5 === 0 ? 'The code never arrives' : 'A question about my bill'],
      ],
      irritants: at % 5 === 0 ? [{ id: irritant, score: 1, quote: 'code never arrives' }] : [],
      sentiments: [0, at % 2 === 0 ? -1 : 1],
    };
  });

const period = () => ({ siteId, from: '2026-03-09', to: '2026-03-15' });
const rowOf = (scorecard: Scorecard, measure: ScorecardMeasure) => {
  const row = scorecard.rows.find((each) => each.measure === measure);
  if (!row) throw new Error(`no ${measure}`);
  return row;
};

beforeAll(async () => {
  stores = await openTestStores();
  siteId = (
    await stores.database.site.create({ data: { code: 'a', name: 'A', timeZone: 'Europe/Amsterdam' } })
  ).id;
  manager = await makeActor('manager', [siteId]);
  const made = await stores.database.irritant.create({
    data: { siteId, name: 'No code', status: 'confirmed', origin: 'rule' },
  });
  irritant = made.id;
  await stores.database.queue.create({
    data: { siteId, code: 'Sales', name: 'Sales', serviceTargetShare: 0.8, serviceTargetSeconds: 20 },
  });
  await insertConversations(siteId, [...week('2026-03-02', 40), ...week('2026-03-10', 40)]);
});
afterAll(() => stores.close());

describe('the scorecard', () => {
  test('has the figures of the pages behind it', async () => {
    const scorecard = await readScorecard({ actor: manager }, period());
    const trends = await trendsSummary({ actor: manager }, { ...period(), comparison: 'previous' });
    expect(rowOf(scorecard, 'serviceLevel')).toMatchObject({
      value: trends.current.serviceLevel,
      before: trends.before?.serviceLevel,
      status: 'missed',
      goal: { value: 0.8, source: 'queues' },
    });
    expect(rowOf(scorecard, 'serviceLevel').value).toBeCloseTo(0.75, 10);
    expect(rowOf(scorecard, 'transferRate')).toMatchObject({ value: trends.current.transferRate });
    const irritants = await irritantOverview({ actor: manager }, period());
    expect(rowOf(scorecard, 'irritantShare').value).toBe(irritants.rows[0]?.figures.share);
    expect(rowOf(scorecard, 'irritantShare').value).toBeCloseTo(0.2, 10);
  });

  test('costs handle time times what an hour costs', async () => {
    await setRates({ actor: manager }, { siteId, currency: 'USD', agentHour: 60 });
    const scorecard = await readScorecard({ actor: manager }, period());
    expect(scorecard.currency).toBe('USD');
    expect(rowOf(scorecard, 'contactCost').value).toBeCloseTo(4, 6);
  });

  test('says how busy agents were, by what their calls show', async () => {
    const row = rowOf(await readScorecard({ actor: manager }, period()), 'occupancy');
    expect(row.value).toBeGreaterThan(0);
    expect(row.value).toBeLessThanOrEqual(1);
    const narrowed = await readScorecard({ actor: manager }, { ...period(), types: ['x'] });
    expect(rowOf(narrowed, 'occupancy').why).toContain('not for types');
  });

  test('says why something is not known, and what would make it known', async () => {
    const scorecard = await readScorecard({ actor: manager }, period());
    expect(rowOf(scorecard, 'forecastError')).toMatchObject({ value: null, status: 'unknown' });
    expect(rowOf(scorecard, 'forecastError').why).toContain('Run now');
    expect(rowOf(scorecard, 'overtimeHours').why).toContain('Staffing');
    expect(rowOf(scorecard, 'evaluatedShare').why).toContain('worklist');
    const empty = await readScorecard({ actor: manager }, { siteId, from: '2020-01-01', to: '2020-01-07' });
    expect(rowOf(empty, 'serviceLevel')).toMatchObject({ value: null, why: 'No calls in this period.' });
  });

  test('is exported as it is shown', async () => {
    const csv = await exportScorecard({ actor: manager }, period());
    expect(csv).toMatch(
      /2026-03-09,2026-03-15,Service,Service level,share,0\.75,0\.75,0\.8,at least,queues,missed,/,
    );
  });
});

describe('goals', () => {
  test('are set by managers, held against at once, audited, and taken back', async () => {
    await setGoal({ actor: manager }, { siteId, measure: 'serviceLevel', goal: 0.7 });
    const met = await readScorecard({ actor: manager }, period());
    expect(rowOf(met, 'serviceLevel')).toMatchObject({ status: 'met', goal: { value: 0.7, source: 'set' } });
    await setGoal({ actor: manager }, { siteId, measure: 'serviceLevel', goal: null });
    const back = await readScorecard({ actor: manager }, period());
    expect(rowOf(back, 'serviceLevel').goal?.source).toBe('queues');
    const audited = await stores.database.auditEvent.findMany({
      where: { action: 'scorecard-goal.set' },
      orderBy: { id: 'asc' },
    });
    expect(audited.map(({ details }) => details)).toEqual([
      { measure: 'serviceLevel', before: null, after: 0.7 },
      { measure: 'serviceLevel', before: 0.7, after: null },
    ]);
  });

  test('are not for planners, and not what a measure cannot have', async () => {
    const planner = await makeActor('planner', [siteId]);
    await expect(setGoal({ actor: planner }, { siteId, measure: 'asa', goal: 10 })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(
      setGoal({ actor: manager }, { siteId, measure: 'serviceLevel', goal: 80 }),
    ).rejects.toMatchObject({ code: 'invalid_input' });
  });
});

test('the sentence counts missed goals and names the worst', async () => {
  const scorecard = await readScorecard({ actor: manager }, period());
  const missed = scorecard.rows.filter(({ status }) => status === 'missed').length;
  const judged = missed + scorecard.rows.filter(({ status }) => status === 'met').length;
  const sentence = scorecardStory(scorecard, WRITING);
  expect(sentence).toMatch(new RegExp(`^${missed} of ${judged} goals missed: `));
  expect(sentence).toContain('called again 80% (at most 20%)');
});

import { describe, expect, it } from 'vitest';
import { makeFormat } from '@/app/_ui/format';
import type { IrritantOverview, IrritantRow } from '@/server/irritants/contracts/figures';
import { answerWords } from './answer-words';

const format = makeFormat('en-GB');
const ID = '0b4f2c1e-0000-4000-8000-000000000001';

const row = (name: string, calls: number, before: number): IrritantRow => ({
  irritant: {
    id: ID,
    name,
    description: '',
    status: 'confirmed',
    origin: 'rule',
    rule: null,
    ruleWords: '',
    phrases: [],
    mergedIntoId: null,
    createdAt: new Date(0),
    createdBy: '',
    decidedAt: null,
    decidedBy: null,
  },
  figures: {
    calls,
    share: calls / 10_000,
    before: { calls: before, share: before / 10_000 },
    extraHandleSeconds: null,
    extraRepeats: null,
    costAMonth: null,
    against: '',
  },
  alarm: null,
  openActions: 0,
});

const overview = (changes: Partial<IrritantOverview> = {}): IrritantOverview => ({
  period: { from: '2026-03-02', to: '2026-03-29' },
  comparison: { from: '2026-02-02', to: '2026-03-01' },
  searched: 10_000,
  searchedBefore: 10_000,
  rates: { currency: 'EUR', agentHour: 36, updatedAt: new Date(0), updatedBy: '' },
  rows: [row('code never arrives', 200, 190)],
  candidates: [],
  totalCostAMonth: { value: 41_327, low: 33_100, high: 49_400 },
  alarms: [],
  grain: 'day',
  ids: [],
  points: [],
  ...changes,
});
const answer = (changes: Partial<IrritantOverview> = {}) =>
  answerWords({ format, overview: overview(changes), lastDay: '2026-03-29' });

describe('the answer', () => {
  it('is what irritants cost, and how sure that is', () => {
    expect(answer().answer).toBe('One irritant costs about €41k a month (€33k to €49k).');
    expect(answer().more.join(' ')).toContain('An agent’s hour counts €36.');
  });

  it('says what alarms, and since when', () => {
    const alarm = {
      id: ID,
      irritantId: ID,
      kind: 'surge' as const,
      day: '2026-03-23',
      observed: 21,
      expected: 10,
      acknowledgedAt: null,
      acknowledgedBy: null,
    };
    expect(answer({ alarms: [alarm] }).answer).toMatch(/; ‘code never arrives’ doubled since Monday\.$/);
    const old = { ...alarm, day: '2026-03-10', kind: 'emergence' as const };
    expect(answer({ alarms: [old] }).answer).toMatch(/; ‘code never arrives’ is new since 10 Mar\.$/);
  });

  it('says what rose most when nothing alarms', () => {
    expect(answer({ rows: [row('late', 300, 200)] }).answer).toMatch(
      /; ‘late’ rose 50% against 2 Feb – 1 Mar 2026\.$/,
    );
  });

  it('does not call an assumption a figure', () => {
    const rates = { currency: 'EUR', agentHour: 36, updatedAt: null, updatedBy: '' };
    expect(answer({ rates }).more.join(' ')).toContain('€36 is assumed');
  });

  it('says when it cannot say', () => {
    expect(answer({ totalCostAMonth: null }).answer).toContain('too few calls to say what they cost');
    expect(answer({ rows: [] }).answer).toBe('No irritants yet.');
    expect(answer({ rows: [], candidates: [row('a', 1, 1), row('b', 1, 1)] }).answer).toBe(
      'Two candidates from discovery wait for your decision.',
    );
  });
});

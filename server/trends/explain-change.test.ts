import { describe, expect, it } from 'vitest';
import { type Evidence, explainChange } from './explain-change';
import { measuresOf } from './measures';
import { NO_CALLS, type Totals } from './totals';
import { type RatedHour, worstWindow } from './worst-window';

const some = (totals: Partial<Totals>) => measuresOf({ ...NO_CALLS, ...totals });

/** 1,000 rated calls, of which `within` were answered in time. */
const thousand = (within: number, more: Partial<Totals> = {}) =>
  some({
    calls: 1000,
    outcome_known: 1000,
    offered: 1000,
    rated_offered: 1000,
    rated_within_target: within,
    ...more,
  });

const counts = (current: Record<string, number>, before: Record<string, number>) => ({
  current: new Map(Object.entries(current)),
  before: new Map(Object.entries(before)),
});

const evidence = (more: Partial<Evidence>): Evidence => ({
  current: thousand(710),
  before: thousand(790),
  comparability: 'full',
  target: 0.8,
  hours: { current: [], before: [] },
  byType: counts({}, {}),
  byQueue: counts({}, {}),
  ...more,
});

const hour = (weekday: number, clock: number, rated: number, within: number): RatedHour => ({
  weekday,
  minute: clock * 60,
  rated,
  within,
});

describe('what changed', () => {
  it('says the service level and its change', () => {
    const { serviceLevel } = explainChange(evidence({}));
    expect(serviceLevel?.value).toBeCloseTo(0.71, 10);
    expect(serviceLevel?.difference).toBeCloseTo(-0.08, 10);
  });

  it('names the type that rose most in number when service got worse, not one that fell more', () => {
    const byType = counts({ PS: 402, NW: 300, IN: 298 }, { PS: 300, NW: 290, IN: 500 });
    const { driver } = explainChange(evidence({ byType }));
    expect(driver).toMatchObject({ kind: 'type', code: 'PS', difference: 102 });
    expect(driver?.relative).toBeCloseTo(0.34, 10);
  });

  it('names the type that fell when service got better', () => {
    const byType = counts({ PS: 402, IN: 298 }, { PS: 300, IN: 500 });
    const better = evidence({ current: thousand(900), byType });
    expect(explainChange(better).driver).toMatchObject({ code: 'IN' });
  });

  it('falls back to queues, and keeps quiet about small changes', () => {
    const byType = counts({ PS: 305, NW: 300 }, { PS: 300, NW: 300 });
    const byQueue = counts({ a: 500, b: 500 }, { a: 300, b: 500 });
    expect(explainChange(evidence({ byType, byQueue })).driver).toMatchObject({ kind: 'queue', code: 'a' });
    expect(explainChange(evidence({ byType })).driver).toBeNull();
  });

  it('claims nothing about types where most calls have none', () => {
    const byType = counts({ PS: 500, NW: 300 }, { PS: 300, '': 500 });
    expect(explainChange(evidence({ byType })).driver).toBeNull();
  });

  it('mentions the handle time when it changed noticeably', () => {
    const current = thousand(710, { handled: 10, handle_ms: 2_200_000 });
    const before = thousand(790, { handled: 10, handle_ms: 2_000_000 });
    expect(explainChange(evidence({ current, before })).handleTime?.relative).toBeCloseTo(0.1, 10);
    expect(explainChange(evidence({ current, before: current })).handleTime).toBeNull();
  });
});

describe('what it does not claim', () => {
  it('a change, without a comparison', () => {
    const alone = explainChange(evidence({ before: null, comparability: 'missing' }));
    expect(alone.calls).toEqual({ value: 1000, relative: null });
    expect(alone.serviceLevel).toEqual({ value: 0.71, difference: null });
    expect(alone.driver).toBeNull();
  });

  it('a change of counts, when the comparison lacks days', () => {
    const byType = counts({ PS: 500, NW: 500 }, { PS: 100, NW: 100 });
    const partial = explainChange(evidence({ comparability: 'partial', byType }));
    expect(partial.calls.relative).toBeNull();
    expect(partial.driver).toBeNull();
    expect(partial.serviceLevel?.difference).toBeCloseTo(-0.08, 10);
  });

  it('a service level, when no call was rated', () => {
    const volumes = explainChange(evidence({ current: some({ calls: 500 }), target: null }));
    expect(volumes.serviceLevel).toBeNull();
    expect(volumes.worst).toBeNull();
  });
});

describe('the worst two hours', () => {
  it('are those with most calls below the same hours before', () => {
    const current = [hour(2, 9, 100, 50), hour(2, 10, 100, 40), hour(2, 11, 100, 79), hour(3, 9, 30, 3)];
    const before = [hour(2, 9, 100, 80), hour(2, 10, 100, 80), hour(2, 11, 100, 80), hour(3, 9, 30, 27)];
    expect(worstWindow(current, before, 0.8)).toEqual({
      weekday: 2,
      from: 540,
      to: 660,
      serviceLevel: 90 / 200,
      before: 160 / 200,
    });
  });

  it('are measured by the target where there is nothing before', () => {
    const current = [hour(1, 9, 100, 79), hour(5, 14, 50, 20), hour(5, 15, 50, 20)];
    expect(worstWindow(current, [], 0.8)).toMatchObject({ weekday: 5, from: 840, before: null });
  });

  it('are none when every hour is as expected, or has too few calls to tell', () => {
    expect(worstWindow([hour(1, 9, 100, 79)], [], 0.8)).toBeNull();
    expect(worstWindow([hour(1, 9, 8, 0), hour(1, 10, 8, 0)], [], 0.8)).toBeNull();
  });

  it('stay within one day', () => {
    const night = worstWindow([hour(1, 23, 50, 0), hour(2, 0, 50, 0)], [], 0.8);
    expect(night).not.toBeNull();
    expect(night && night.from >= 0 && night.to <= 1440).toBe(true);
  });
});

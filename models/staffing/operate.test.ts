import { describe, expect, it } from 'vitest';
import { operate } from './operate';

const minutes = (count: number) => count * 60;

describe('the state of a queue', () => {
  it.each([
    [100, 30, 180, 20, 10, 14, 0.1741, 0.8884, 7.84],
    [360, 30, 240, 15, 48, 55, 0.2387, 0.8459, 8.18],
    [50, 15, 300, 20, 16.667, 21, 0.2318, 0.8263, 16.05],
    [1000, 30, 300, 20, 166.667, 176, 0.3673, 0.8028, 11.81],
    [2, 30, 600, 20, 0.667, 2, 0.1667, 0.8406, 75.0],
  ])('gives the reference of %i calls in %i min of %i s, answered within %i s', (...row) => {
    const [calls, period, ahtSeconds, answerSeconds, load, agents, pWait, serviceLevel, asa] = row;
    const made = operate({ calls, intervalSeconds: minutes(period), ahtSeconds }, agents, { answerSeconds });
    expect(made.load).toBeCloseTo(load, 3);
    expect(made.pWait).toBeCloseTo(pWait, 4);
    // the references are rounded to the last digit they print, and .88835 up
    expect(Math.abs(made.serviceLevel - serviceLevel)).toBeLessThan(0.5001e-4);
    expect(Math.abs(made.asaSeconds - asa)).toBeLessThanOrEqual(0.005);
    expect(made.meanWaitSeconds).toBe(made.asaSeconds);
    expect(made.queue).toBeCloseTo((calls / minutes(period)) * made.asaSeconds, 9);
    expect(made.occupancy).toBeCloseTo(made.load / agents, 12);
    expect(made.abandonment).toBe(0);
  });

  it('gives the Erlang A reference where callers give up', () => {
    const made = operate({ calls: 100, intervalSeconds: 1800, ahtSeconds: 180 }, 13, {
      answerSeconds: 20,
      patienceSeconds: 300,
    });
    expect(made.pWait).toBeCloseTo(0.225797, 6);
    expect(made.abandonment).toBeCloseTo(0.024963, 6);
    expect(made.meanWaitSeconds / 60).toBeCloseTo(0.124817, 6);
    expect(made.asaSeconds).toBeLessThan(made.meanWaitSeconds);
    // what is handled: 10 Erlangs less those who gave up
    expect(made.occupancy * 13).toBeCloseTo(10 * (1 - made.abandonment), 12);
    expect(made.queue / 300).toBeCloseTo((100 / 1800) * made.abandonment, 12);
  });

  it('says openly that a queue without enough agents grows without end', () => {
    for (const agents of [0, 9, 10]) {
      const made = operate({ calls: 100, intervalSeconds: 1800, ahtSeconds: 180 }, agents, {
        answerSeconds: 20,
      });
      expect(made).toMatchObject({
        pWait: 1,
        serviceLevel: 0,
        asaSeconds: Number.POSITIVE_INFINITY,
        queue: Number.POSITIVE_INFINITY,
        occupancy: agents === 0 ? 0 : 1,
      });
    }
  });

  it('has nobody waiting where nobody calls, with agents or without', () => {
    for (const agents of [0, 5]) {
      for (const patienceSeconds of [null, 300]) {
        const made = operate({ calls: 0, intervalSeconds: 1800, ahtSeconds: 180 }, agents, {
          answerSeconds: 20,
          patienceSeconds,
        });
        expect(made).toMatchObject({
          load: 0,
          agents,
          pWait: 0,
          serviceLevel: 1,
          asaSeconds: 0,
          occupancy: 0,
        });
        expect(Object.values(made).every(Number.isFinite)).toBe(true);
      }
    }
  });

  it('refuses figures that cannot be', () => {
    const demand = { calls: 100, intervalSeconds: 1800, ahtSeconds: 180 };
    const at = { answerSeconds: 20 };
    expect(() => operate({ ...demand, calls: -1 }, 10, at)).toThrow('Calls cannot be -1.');
    expect(() => operate({ ...demand, ahtSeconds: Number.NaN }, 10, at)).toThrow(
      'handling time cannot be NaN',
    );
    expect(() => operate({ ...demand, intervalSeconds: 0 }, 10, at)).toThrow('interval cannot be 0');
    expect(() => operate(demand, 1.5, at)).toThrow('Agents cannot be 1.5.');
    expect(() => operate(demand, 10, { answerSeconds: -1 })).toThrow('answer time cannot be -1');
    expect(() => operate(demand, 10, { ...at, patienceSeconds: 0 })).toThrow('patience cannot be 0');
  });
});

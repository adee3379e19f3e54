import { describe, expect, it } from 'vitest';
import { operate } from '@/models/staffing/operate';
import { type LineDemand, trunkLines } from './trunk-lines';

const ANSWER = { answerSeconds: 20 };

function demandOf(
  calls: number,
  agents: number,
  ivrSeconds: number,
  patienceSeconds: number | null = null,
): LineDemand {
  const aht = { calls, intervalSeconds: 1800, ahtSeconds: 220 };
  const operation = operate(aht, agents, { ...ANSWER, patienceSeconds });
  return { entered: calls, ivrSeconds, calls, intervalSeconds: 1800, talkSeconds: 220, operation };
}

/**
 * The share of calls turned away, exactly: a menu without limit and a queue with so many agents, both on so many lines. Such a
 * network keeps its product form under a limit on all calls in it (Lam, "Queueing networks with population size
 * constraints", IBM J. Res. Dev. 21, 1977), so the two parts are convolved.
 */
function turnedAway(demand: LineDemand, { agents, patienceSeconds, lines }: Network): number {
  const menu = [1];
  const queue = [1];
  const arrivals = demand.calls / demand.intervalSeconds;
  for (let k = 1; k <= lines; k++) {
    const leave = patienceSeconds === null ? 0 : Math.max(0, k - agents) / patienceSeconds;
    menu.push(((menu[k - 1] ?? 0) * arrivals * demand.ivrSeconds) / k);
    queue.push(((queue[k - 1] ?? 0) * arrivals) / (Math.min(k, agents) / demand.talkSeconds + leave));
  }
  const inAll = Array.from({ length: lines + 1 }, (_, all) =>
    menu.slice(0, all + 1).reduce((sum, share, k) => sum + share * (queue[all - k] ?? 0), 0),
  );
  return (inAll[lines] ?? 0) / inAll.reduce((sum, share) => sum + share, 0);
}

interface Network {
  agents: number;
  patienceSeconds: number | null;
  lines: number;
}

describe('trunk lines', () => {
  it('counts menu and queue, not agents alone: the peak needs 1,000 lines, not 600', () => {
    const made = trunkLines(demandOf(4900, 605, 120), 0.001);
    expect(made.inMenu).toBeCloseTo((4900 * 120) / 1800, 9);
    expect(made.talking).toBeCloseTo((4900 * 220) / 1800, 9);
    expect(made.load).toBeCloseTo(made.inMenu + made.waiting + made.talking, 9);
    expect(made.lines).toBeGreaterThan(1000);
    expect(made.blocking).toBeLessThanOrEqual(0.001);
  });

  it.each([
    [400, 50, 180, 0.01],
    [400, 50, 180, 0.001],
    [600, 60, 180, 0.001],
    [400, 56, null, 0.01],
  ])('is within a line of the exact network: %i calls, %i agents, patience %s, blocking %f', (...row) => {
    const [calls, agents, patienceSeconds, blocking] = row;
    const demand = demandOf(calls, agents, 60, patienceSeconds);
    let exact = 0;
    while (turnedAway(demand, { agents, patienceSeconds, lines: exact }) > blocking) exact++;
    expect(Math.abs(trunkLines(demand, blocking).lines - exact)).toBeLessThanOrEqual(1);
  });

  it('counts calls that end in the menu, and gives those back who hang up', () => {
    const demand = demandOf(400, 56, 60);
    const contained = trunkLines({ ...demand, entered: 800 }, 0.01);
    expect(contained.inMenu).toBeCloseTo(2 * trunkLines(demand, 0.01).inMenu, 9);
    const short = demandOf(600, 50, 60, 120);
    expect(trunkLines(short, 0.01).talking).toBeLessThan((600 * 220) / 1800);
  });

  it('says that a queue without end needs more agents, not lines', () => {
    expect(() => trunkLines(demandOf(600, 50, 60), 0.01)).toThrow('no number of lines is enough');
    expect(() => trunkLines(demandOf(400, 56, 60), 0)).toThrow('Blocking cannot be 0');
  });
});

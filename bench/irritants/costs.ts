import { seededRandom } from '@/models/forecast/accuracy/seeded-random';
import type { ComparableCall, Estimate } from '@/models/irritants/cost/comparable-call';
import { irritantCost } from '@/models/irritants/cost/irritant-cost';

const ROUNDS = 1000;
const CALLS = 2000;
const EXTRA_SECONDS = 60;
const EXTRA_REPEATS = 0.05;
const SECONDS = [200, 420, 600, 300];
const CASE_SHARE = [0.02, 0.3, 0.1, 0.05];

/** How often the 95% intervals of extra handle time and repeats hold what was planted, where intents confound. */
export function benchCosts(): void {
  let seconds = 0;
  let repeats = 0;
  let bias = 0;
  let naive = 0;
  for (let seed = 1; seed <= ROUNDS; seed++) {
    const { calls, cases } = planted(seed);
    const cost = irritantCost(calls, cases, { days: 30, agentHour: 36 });
    if (holds(cost.extraHandleSeconds, EXTRA_SECONDS)) seconds++;
    if (holds(cost.extraRepeats, EXTRA_REPEATS)) repeats++;
    bias += ((cost.extraHandleSeconds?.value ?? 0) - EXTRA_SECONDS) / ROUNDS;
    naive += (plainDifference(calls, cases) - EXTRA_SECONDS) / ROUNDS;
  }
  console.log(
    `\nCost: ${ROUNDS} sites of ${CALLS} calls, planted ${EXTRA_SECONDS} s and ${EXTRA_REPEATS * 100} points`,
  );
  console.log(
    `95% intervals that hold the truth: handle time ${percent(seconds)}, repeats ${percent(repeats)}`,
  );
  console.log(
    `bias of the extra handle time ${bias.toFixed(1)} s; of a plain difference of means ${naive.toFixed(1)} s`,
  );
}

function planted(seed: number): { calls: ComparableCall[]; cases: Set<number> } {
  const random = seededRandom(seed);
  const cases = new Set<number>();
  const calls = Array.from({ length: CALLS }, (_, at): ComparableCall => {
    const intent = Math.floor(random() * SECONDS.length);
    const queue = random() < 0.7 ? 0 : 1;
    const group = Math.floor(random() * 5);
    const hour = 8 + Math.floor(random() * 10);
    const isCase = random() < (CASE_SHARE[intent] ?? 0);
    if (isCase) cases.add(at);
    const mean = (SECONDS[intent] ?? 0) + queue * 60 + group * 15 + (isCase ? EXTRA_SECONDS : 0);
    return {
      intent: `intent ${intent}`,
      queue: `queue ${queue}`,
      agentGroup: `group ${group}`,
      weekday: Math.floor(random() * 7),
      hour,
      handleSeconds: mean * (0.4 + 0.6 * -Math.log(1 - random())),
      callsAgain: random() < 0.1 + 0.05 * intent + (isCase ? EXTRA_REPEATS : 0),
    };
  });
  return { calls, cases };
}

function plainDifference(calls: readonly ComparableCall[], cases: ReadonlySet<number>): number {
  let [inCases, others] = [0, 0];
  calls.forEach(({ handleSeconds }, at) => {
    if (cases.has(at)) inCases += handleSeconds ?? 0;
    else others += handleSeconds ?? 0;
  });
  return inCases / cases.size - others / (calls.length - cases.size);
}

function holds(estimate: Estimate | null, truth: number): boolean {
  return estimate !== null && estimate.low <= truth && truth <= estimate.high;
}

function percent(count: number): string {
  return `${((100 * count) / ROUNDS).toFixed(1)}%`;
}

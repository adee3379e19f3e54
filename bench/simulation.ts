// Whether the simulation and the formulas say the same, and how fast it is:
//   npx tsx bench/simulation.ts [--cases 200] [--replications 40] [--seed 1] [--peers]
// Random single-skill queues in their steady state (half without patience: Erlang C, half with: Erlang A), each simulated
// after a warm-up of eight relaxation times; the share of cases in which the formula lies within the simulation's 95%
// interval is judged by a two-sided binomial test at 1%. With --peers the same queue is run by ciw and by a simulation in
// simpy (bench/peers/simulation.py, after bench/peers/install).
import { parseArgs } from 'node:util';
import { operate } from '@/models/staffing/operate';
import { streamOf } from '@/models/staffing/simulation/draws';
import { simulate } from '@/models/staffing/simulation/simulate';
import { modelOf, randomCase } from '@/models/staffing/simulation/testing/random-case';
import { Agreement } from './simulation/agreement';
import { runPeer } from './simulation/run-peer';
import { timeOurs } from './simulation/time-ours';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '200' },
    replications: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
    peers: { type: 'boolean', default: false },
  },
});
const cases = Number(values.cases);
const seed = Number(values.seed);
const replications = Number(values.replications);

const measures = ['service level', 'probability of waiting', 'ASA', 'abandonment', 'occupancy'] as const;
const agreements = new Map(measures.map((measure) => [measure, new Agreement()]));
const uniform = streamOf(seed, 0, 0);
let calls = 0;
const started = performance.now();
for (let at = 0; at < cases; at++) {
  const one = randomCase(uniform, at % 2 === 0);
  const formula = operate(one, one.agents, one);
  const result = await simulate(modelOf(one), { replications, seed: seed * 1000 + at });
  calls += result.calls;
  const { serviceLevel, pWait, asaSeconds, abandonment } = result.allQueues.total;
  agreements.get('service level')?.add(serviceLevel, formula.serviceLevel);
  agreements.get('probability of waiting')?.add(pWait, formula.pWait);
  agreements.get('ASA')?.add(asaSeconds, formula.asaSeconds);
  agreements.get('occupancy')?.add(result.allGroups.total.occupancy, formula.occupancy);
  if (one.patienceSeconds !== null) agreements.get('abandonment')?.add(abandonment, formula.abandonment);
}
const seconds = (performance.now() - started) / 1000;

console.log(`${cases} random queues, ${replications} replications each, seed ${seed}\n`);
console.log('| figure | cases | formula within the 95% interval | chance of so few or so many at 95% |');
console.log('| --- | --- | --- | --- |');
for (const [measure, agreement] of agreements) console.log(agreement.row(measure));
console.log(`\n${(calls / 1e6).toFixed(1)} million calls in ${seconds.toFixed(1)} s, one core\n`);

console.log('| 100 calls of 180 s a half hour, 14 agents | calls a second | mean wait, s (formula 7.84) |');
console.log('| --- | --- | --- |');
const ours = await timeOurs();
console.log(`| callcast | ${ours.callsPerSecond.toFixed(0)} | ${ours.meanWait.toFixed(2)} |`);
for (const peer of values.peers ? (['ciw', 'simpy'] as const) : []) {
  const theirs = await runPeer(peer);
  const ratio = (ours.callsPerSecond / theirs.callsPerSecond).toFixed(0);
  console.log(
    `| ${peer} ${theirs.version} | ${theirs.callsPerSecond.toFixed(0)} (ours is ${ratio} times that) | ${theirs.meanWait.toFixed(2)} |`,
  );
}

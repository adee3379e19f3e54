// How fast and how exact staffing is:
//   npx tsx bench/staffing.ts [--runs 30]
// A what-if on a week of half hours in a real browser, bundled as a page would (limit 50 ms), one queue and 20; the
// requirement at 10,000 agents; with bench/peers/install also the formulas against mpmath and requirements against pyworkforce.
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { requirement } from '@/models/staffing/requirement';
import type { RequirementRules } from '@/models/staffing/rules';
import { timeInBrowser, type WhatIf } from './staffing/in-browser';
import { compareWithPeers } from './staffing/peer';
import { weekOf } from './staffing/weeks';

const LIMIT_MS = 50;
const RULES: RequirementRules = {
  target: { kind: 'service_level', share: 0.8, seconds: 20 },
  maxOccupancy: 0.9,
  minAgents: 1,
  patienceSeconds: null,
  answerSeconds: 20,
  shrinkage: 0.3,
};
const PATIENT: [string, RequirementRules] = ['Erlang C', RULES];
const IMPATIENT: [string, RequirementRules] = [
  'Erlang A, patience 180 s',
  { ...RULES, patienceSeconds: 180 },
];

const { values } = parseArgs({ options: { runs: { type: 'string', default: '30' } } });

async function benchWhatIf(): Promise<void> {
  const cases = [PATIENT, IMPATIENT].flatMap(([name, rules]) =>
    [
      { queues: 1, peak: 400 },
      { queues: 1, peak: 20_000 },
      { queues: 20, peak: 400 },
    ].map(({ queues, peak }) => ({
      name: `${name}, ${queues} ${queues === 1 ? 'queue' : 'queues'} of ${peak} calls at the peak`,
      what: {
        weeks: Array.from({ length: queues }, (_, queue) => weekOf(queue, peak)),
        rules,
      } satisfies WhatIf,
    })),
  );
  const timings = await timeInBrowser(
    cases.map(({ what }) => what),
    Number(values.runs),
  );
  console.log(`What-if on 7 days × 48 intervals in a browser, ms (limit ${LIMIT_MS})`);
  console.log('| | first | median | slowest | first, of limit |');
  console.log('|---|---|---|---|---|');
  timings.forEach(({ first, median, slowest }, at) => {
    const cells = [first, median, slowest].map((time) => time.toFixed(1));
    console.log(`| ${cases[at]?.name} | ${cells.join(' | ')} | ${(first / LIMIT_MS).toFixed(2)} |`);
  });
}

function benchLarge(): void {
  const large = { calls: 60_000, intervalSeconds: 1800, ahtSeconds: 300 };
  for (const [name, rules] of [PATIENT, IMPATIENT]) {
    const uncapped = { ...rules, maxOccupancy: null };
    const { agents } = requirement(large, uncapped);
    const began = performance.now();
    for (let run = 0; run < 100; run++) requirement({ ...large, calls: large.calls + run }, uncapped);
    const took = (performance.now() - began) / 100;
    console.log(`Requirement at 10,000 Erlangs, ${name}: ${agents} agents in ${took.toFixed(3)} ms`);
  }
}

console.log(`${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, Node ${process.version}`);
await benchWhatIf();
benchLarge();
compareWithPeers({ ...RULES, maxOccupancy: null });

// Are misroutes found, is their cost estimated with the certainty that is stated, and is nothing found where nothing is?
//   npx tsx bench/routing.ts [--seeds 200]
// The flows are real: the bank's answered calls of February 1999 (kind of call, handle time, wait), drawn with repetition,
// and the intents of the MultiDoGO conversations as often as they occur. Random misroutes are planted in half of them
// (1 to 5 a flow; 25–95% of at least 80 calls; first legs of 0.2 to 1 handle times; second legs up to 30% longer).
import { parseArgs } from 'node:util';
import { INTERVAL_LEVEL } from '@/models/routing/stats/interval';
import { judge } from '@/models/routing/testing/judge';
import { realFlow } from '@/models/routing/testing/real-flow';

const { values } = parseArgs({ options: { seeds: { type: 'string', default: '200' } } });
const seeds = Array.from({ length: Number(values.seeds) }, (_, seed) => seed + 1);
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)}%`;

const flow = realFlow();
const planted = judge(flow, seeds, (seed) => 1 + (seed % 5));
const clean = judge(flow, seeds, () => 0);

console.log(`${flow.calls.length.toLocaleString('en')} calls a flow, ${seeds.length} flows of each kind`);
console.log(
  `planted ${planted.planted}, found ${planted.found} (${percent(planted.found, planted.planted)})`,
);
console.log(
  `found beside them ${planted.falseFindings}, on clean flows ${clean.falseFindings} in ${clean.flows}`,
);
console.log(
  `the interval of ${INTERVAL_LEVEL * 100}% holds the planted hours in ${percent(planted.hoursCovered, planted.found)}, ` +
    `the planted transfers in ${percent(planted.transfersCovered, planted.found)}; ` +
    `it is ${percent(planted.width, 1)} of the planted hours wide`,
);
console.log(
  `replayed with a rule, the interval holds the hours in ${percent(planted.replayCovered, planted.found)}`,
);
for (const { intent, queue, to, share, transfers } of planted.missed) {
  console.log(
    `missed: ${intent} in ${queue}, to ${to}: ${percent(share, 1)}, ${transfers.toFixed(0)} a month`,
  );
}

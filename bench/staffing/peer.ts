import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { seededRandom } from '@/models/forecast/accuracy/seeded-random';
import { operate } from '@/models/staffing/operate';
import { requirement } from '@/models/staffing/requirement';
import type { RequirementRules } from '@/models/staffing/rules';

const PYTHON = fileURLToPath(new URL('../../.callcast/bench/peers/bin/python', import.meta.url));
const PEER = fileURLToPath(new URL('../peers/staffing.py', import.meta.url));
const QUEUES = 200;
const REQUIREMENTS = 300;
const SHOWN = ['pWait', 'serviceLevel', 'asaSeconds', 'abandonment'] as const;

interface Queue {
  load: number;
  agents: number;
  aht: number;
  patience: number | null;
  answer: number;
}

interface Asked {
  calls: number;
  interval: number;
  aht: number;
  share: number;
  seconds: number;
}

interface Peer {
  exact: Record<(typeof SHOWN)[number], string>[];
  agents: number[];
  seconds: number;
}

/** Holds the formulas against mpmath at 50 digits, and requirements against pyworkforce; prints agreement and seconds. */
export function compareWithPeers(rules: RequirementRules): void {
  if (!existsSync(PYTHON)) {
    console.log('\nNo peers: bench/peers/install gets them. Left out.');
    return;
  }
  const random = seededRandom(7);
  const queues = Array.from({ length: QUEUES }, (_, at) => randomQueue(random, at % 4 !== 0));
  const requirements = Array.from({ length: REQUIREMENTS }, (_, at) => randomRequirement(random, at));
  const peer = ask({ queues, requirements });
  console.log(`\n${QUEUES} random queues against mpmath (50 digits), largest difference`);
  for (const [name, off] of Object.entries(differences(queues, peer.exact))) {
    console.log(`  ${name.padEnd(13)} ${off.toExponential(1)}`);
  }
  const began = performance.now();
  const ours = requirements.map(({ calls, interval, aht, share, seconds }) => {
    const target = { kind: 'service_level', share, seconds } as const;
    return requirement({ calls, intervalSeconds: interval, ahtSeconds: aht }, { ...rules, target }).agents;
  });
  const took = (performance.now() - began) / 1000;
  const same = ours.filter((agents, at) => agents === peer.agents[at]).length;
  const fewer = ours.filter((agents, at) => agents < (peer.agents[at] ?? 0)).length;
  console.log(
    `${REQUIREMENTS} requirements of 1 to 10,000 Erlangs against pyworkforce: ${same} the same, ${fewer} fewer agents here; ${took.toFixed(3)} s here, ${peer.seconds.toFixed(3)} s there (ratio ${(took / peer.seconds).toFixed(3)})`,
  );
}

function randomQueue(random: () => number, impatient: boolean): Queue {
  const load = 10 ** (2.3 * random());
  const spread = Math.sqrt(load) * (impatient ? 5 * random() - 2 : 0.1 + 3 * random());
  return {
    load,
    agents: Math.max(1, Math.ceil(load + spread)),
    aht: 60 + 540 * random(),
    patience: impatient ? 20 + 1180 * random() : null,
    answer: Math.round(60 * random()),
  };
}

/** Loads evenly over four powers of ten. */
function randomRequirement(random: () => number, at: number): Asked {
  const aht = 60 + 540 * random();
  const load = 10 ** ((4 * at) / (REQUIREMENTS - 1));
  return {
    calls: (load * 1800) / aht,
    interval: 1800,
    aht,
    share: 0.6 + 0.35 * random(),
    seconds: 5 + 55 * random(),
  };
}

function ask(input: { queues: Queue[]; requirements: Asked[] }): Peer {
  const { stdout, stderr, status } = spawnSync(PYTHON, [PEER], {
    input: JSON.stringify(input),
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(`bench/peers/staffing.py failed: ${stderr}`);
  return JSON.parse(stdout) as Peer;
}

/** Shares absolutely, seconds relatively. */
function differences(queues: readonly Queue[], exact: Peer['exact']): Record<string, number> {
  const most: Record<string, number> = {};
  queues.forEach(({ load, agents, aht, patience, answer }, at) => {
    const demand = { calls: (load * 1800) / aht, intervalSeconds: 1800, ahtSeconds: aht };
    const ours = operate(demand, agents, { answerSeconds: answer, patienceSeconds: patience });
    for (const name of SHOWN) {
      const theirs = Number(exact[at]?.[name]);
      const off = Math.abs(ours[name] - theirs) / (name === 'asaSeconds' ? theirs : 1);
      most[name] = Math.max(most[name] ?? 0, off);
    }
  });
  return most;
}

// Every reader of files against files that are nearly right, and against files that are nothing at all:
//   npx tsx bench/fuzz-formats.ts [--cases 100000] [--from 0] [--workers 2] [--stores 300] [--case NUMBER]
// Takes every sample of every format (CALLCAST_DATA adds the real ones that may not be shipped), changes bytes, pieces and
// values of it (mutations of bytes, any JSON values by fast-check, parts of workbooks before they are packed), and reads
// it as a delivery does: recognized, cut into records, made into calls. A case may be refused with a sentence or read;
// any other error, a case of more than 10 seconds, or memory beyond 1 GB is a finding, and the bench fails. With --stores
// some hundred cases go through ClickHouse and PostgreSQL: what is stored is what the delivery says, no more and no less.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { makeCase } from './fuzz/make-case';
import { allSamples } from './fuzz/samples';
import { storeCases } from './fuzz/store-cases';
import type { Told } from './fuzz/worker';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    from: { type: 'string', default: '0' },
    workers: { type: 'string', default: '2' },
    stores: { type: 'string', default: '0' },
    case: { type: 'string' },
  },
});
const HANGS_MS = 10_000;
/** A thread reads all of the product's code before its first case. */
const BEGINS_MS = 120_000;
const SHOWN = 40;
const begun = Date.now();
const total = { cases: 0, refused: 0, good: 0, bad: 0, formats: new Map<string, number>() };
const findings: string[] = [];

function find(finding: string): void {
  findings.push(finding);
  if (findings.length <= SHOWN) console.log(`FOUND ${finding}`);
}

function take(told: Told): void {
  if (told.kind === 'crashed') {
    total.cases += 1;
    find(`case ${told.number} (${told.name}): ${told.error}`);
    return;
  }
  total.cases += told.cases;
  total.refused += told.refused;
  total.good += told.good;
  total.bad += told.bad;
  for (const [name, count] of Object.entries(told.formats)) {
    total.formats.set(name, (total.formats.get(name) ?? 0) + count);
  }
}

/** One worker's share; one that hangs or runs out of memory is ended, and another goes on behind that case. */
async function share(first: number, step: number, end: number): Promise<void> {
  for (let next = first; next < end; ) next = await untilStopped(next, step, end);
}

/** @returns the case to go on with; `end` when all are read */
function untilStopped(first: number, step: number, end: number): Promise<number> {
  const clock = new SharedArrayBuffer(8);
  const shown = new Int32Array(clock);
  shown[0] = -1;
  shown[1] = Date.now() - begun;
  const worker = new Worker(new URL('./fuzz/enter-worker.mjs', import.meta.url), {
    workerData: { first, step, end, clock, begun },
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  });
  return new Promise((resolve, reject) => {
    let stopped = false;
    const stop = (why: string) => {
      if (stopped) return;
      stopped = true;
      const number = Atomics.load(shown, 0);
      if (number < 0) return reject(new Error(`a thread did not begin: ${why}`));
      find(`case ${number}: ${why}`);
      clearInterval(watch);
      total.cases += 1;
      void worker.terminate().then(() => resolve(number + step));
    };
    const watch = setInterval(() => {
      const since = Date.now() - begun - Atomics.load(shown, 1);
      const most = Atomics.load(shown, 0) < 0 ? BEGINS_MS : HANGS_MS;
      if (since > most) stop(`not read within ${most / 1000} s`);
    }, 1000);
    worker.on('message', take);
    worker.on('error', (error) => stop(error.stack ?? error.message));
    worker.on('exit', (code) => {
      clearInterval(watch);
      if (code === 0) resolve(end);
      else stop(`the thread ended with ${code}: it waited for what never came`);
    });
  });
}

function tellTotal(): void {
  const seconds = (Date.now() - begun) / 1000;
  console.log(
    `${total.cases} cases in ${seconds.toFixed(0)} s (${Math.round(total.cases / seconds)} a second)`,
  );
  console.log(
    `refused with a sentence ${total.refused}; records good ${total.good}, to quarantine ${total.bad}`,
  );
  const formats = [...total.formats].toSorted(([, a], [, b]) => b - a);
  console.log(`recognized as: ${formats.map(([name, count]) => `${name} ${count}`).join(', ')}`);
}

if (values.case !== undefined) {
  const { name, bytes } = makeCase(Number(values.case), allSamples());
  writeFileSync(name, bytes);
  console.log(`${name}: ${bytes.length} bytes`);
} else {
  const from = Number(values.from);
  const end = from + Number(values.cases);
  const workers = Number(values.workers);
  await Promise.all(Array.from({ length: workers }, (_, index) => share(from + index, workers, end)));
  if (total.cases > 0) tellTotal();
  const stored = Number(values.stores) > 0 ? await storeCases(Number(values.stores), from) : [];
  stored.forEach(find);
  console.log(`${findings.length} findings`);
  process.exitCode = findings.length > 0 ? 1 : 0;
}

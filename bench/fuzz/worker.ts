import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parentPort, threadId, workerData } from 'node:worker_threads';
import { makeCase } from './make-case';
import { readCase } from './read-case';
import { allSamples } from './samples';

/** Reads the cases first, first + step … below end, and says of each how it went. */
interface Work {
  first: number;
  step: number;
  end: number;
  /** [0] the case under way, [1] milliseconds since the bench began when it was taken up */
  clock: SharedArrayBuffer;
  begun: number;
}

export type Told =
  | {
      kind: 'done';
      cases: number;
      formats: Record<string, number>;
      refused: number;
      good: number;
      bad: number;
    }
  | { kind: 'crashed'; number: number; name: string; error: string };

const { first, step, end, clock, begun } = workerData as Work;
const shown = new Int32Array(clock);
const samples = allSamples();
/** In memory where the system has a place for that: opening files on a disk would take half of the time. */
const folder = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const file = path.join(folder, `callcast-fuzz-${process.pid}-${threadId}`);
let told: Extract<Told, { kind: 'done' }> = newTold();

function newTold(): Extract<Told, { kind: 'done' }> {
  return { kind: 'done', cases: 0, formats: {}, refused: 0, good: 0, bad: 0 };
}

function tell(message: Told): void {
  parentPort?.postMessage(message);
}

for (let number = first; number < end; number += step) {
  Atomics.store(shown, 0, number);
  Atomics.store(shown, 1, Date.now() - begun);
  const { name, bytes } = makeCase(number, samples);
  writeFileSync(file, bytes);
  try {
    const { format, good, bad, refused } = await readCase(file, name);
    told.cases += 1;
    told.formats[format] = (told.formats[format] ?? 0) + 1;
    told.refused += refused ? 1 : 0;
    told.good += good;
    told.bad += bad;
  } catch (thrown) {
    const error = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    tell({ kind: 'crashed', number, name, error });
  }
  if (told.cases >= 500) {
    tell(told);
    told = newTold();
  }
}
tell(told);
rmSync(file, { force: true });

import { gzipSync } from 'node:zlib';
import { makeZip } from '@/server/testing/make-zip';
import { mutateBytes } from './mutate-bytes';
import { anyTable, mutateValues } from './mutate-values';
import { Random } from './random';
import { type Sample, WORKBOOK_PARTS } from './samples';

const HEADERS = [
  ['call_id', 'started_at', 'queue', 'outcome', 'wait_s', 'talk_s'],
  ['Date', 'Time', 'Queue', 'Agent', 'Duration', 'Caller', 'Direction'],
  ['call_id', 'speaker', 'text', 'start', 'end'],
  ['date', 'start', 'calls', 'answered', 'abandoned', 'asa_s'],
];

/** The case of a number: a sample with bytes or values changed, a table of anything, or a workbook with changed parts. */
export function makeCase(number: number, samples: readonly Sample[]): Sample {
  const random = new Random(number * 2_654_435_761);
  const sample = random.of(samples);
  const plain = changed(random, sample, samples);
  return random.below(40) === 0
    ? { name: `${plain.name}.gz`, bytes: gzipSync(plain.bytes, { level: 1 }) }
    : plain;
}

function changed(random: Random, sample: Sample, samples: readonly Sample[]): Sample {
  const kind = random.below(10);
  if (kind === 0) return { name: 'table.csv', bytes: Buffer.from(anyTable(random, random.of(HEADERS))) };
  if (kind === 1) return { name: 'calls.xlsx', bytes: changedWorkbook(random, random.of(samples).bytes) };
  const document = kind < 6 ? documentOf(sample) : undefined;
  if (document === undefined) {
    return { name: sample.name, bytes: mutateBytes(random, sample.bytes, random.of(samples).bytes) };
  }
  const text = JSON.stringify(mutateValues(random, document), null, random.below(2)) ?? 'null';
  return { name: sample.name, bytes: Buffer.from(text) };
}

function documentOf({ bytes }: Sample): unknown {
  try {
    const document: unknown = JSON.parse(bytes.toString());
    return document;
  } catch {
    return undefined;
  }
}

function changedWorkbook(random: Random, other: Buffer): Buffer {
  const names = Object.keys(WORKBOOK_PARTS);
  const target = random.of(names);
  const parts = names.map((name): [string, string | Buffer] => {
    const part = WORKBOOK_PARTS[name] ?? '';
    return [name, name === target ? mutateBytes(random, Buffer.from(part), other) : part];
  });
  return makeZip(Object.fromEntries(parts));
}

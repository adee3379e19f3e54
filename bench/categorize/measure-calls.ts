import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openIntentModel } from '@/models/intent/intent-model';
import type { Transcript } from '@/models/text/transcript';
import type { IntentSet } from './data-sets';

const CALLS = 200;
const TURNS = 40;

/** Calls of 40 turns, half of them agents', that a second of processor time reads, by the model in a folder. */
export async function callsPerSecond({ test }: IntentSet, folder: string): Promise<number> {
  const model = await openIntentModel(readFileSync(join(folder, 'model', 'model.onnx')));
  const calls = Array.from(
    { length: CALLS },
    (_, call): Transcript => ({
      language: 'en',
      utterances: Array.from({ length: TURNS }, (__, turn) => ({
        speaker: turn % 2 === 0 ? 'agent' : 'customer',
        startMs: null,
        endMs: null,
        text: test[(call * TURNS + turn) % test.length]?.text ?? '',
      })),
    }),
  );
  for (const call of calls.slice(0, 20)) await model.readCall(call);
  const before = process.cpuUsage();
  for (const call of calls) await model.readCall(call);
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  await model.close();
  return CALLS / seconds;
}

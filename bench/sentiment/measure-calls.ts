import type { SentimentModel } from '@/models/sentiment/sentiment-model';
import type { Transcript } from '@/models/text/transcript';
import { readServiceCases } from './service-cases';

const TURNS = 40;
const CALLS = 1500;

/** Calls read in a second of one core's time, which does not depend on what else runs: of 40 turns each, made of the service cases of five languages. */
export async function measureCalls(model: SentimentModel): Promise<number> {
  const calls = readServiceCases().map(
    ({ language, examples }): Transcript => ({
      language,
      utterances: examples.slice(0, TURNS).map(({ text }, turn) => ({
        speaker: turn % 2 === 0 ? 'agent' : 'customer',
        startMs: null,
        endMs: null,
        text,
      })),
    }),
  );
  for (const call of calls) await model.read(call);
  const before = process.cpuUsage();
  for (let at = 0; at < CALLS; at += 1) await model.read(calls[at % calls.length] as Transcript);
  const { user, system } = process.cpuUsage(before);
  return CALLS / ((user + system) / 1e6);
}

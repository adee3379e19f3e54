import { readFileSync } from 'node:fs';
import { maskCall } from '@/models/pii/mask-call';
import type { MaskingCase } from '@/models/pii/masking-case';
import type { Transcript } from '@/models/text/transcript';

const TURNS = 40;
const SECONDS = 3;
const WARM_UP = 20;

/** How many calls of 40 turns one core masks in a second, languages mixed, of the turns of the cases. */
export function measureSpeed(): { callsPerSecond: number } {
  const calls = (['en', 'nl', 'de', 'it', 'zh-TW'] as const).flatMap((language) => {
    const file = new URL(`../../models/pii/cases/${language}.jsonl`, import.meta.url);
    const turns = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .flatMap((line) => (JSON.parse(line) as MaskingCase).utterances)
      .map((turn) => ({ ...turn, startMs: null, endMs: null }));
    const transcripts: Transcript[] = [];
    for (let from = 0; from + TURNS <= turns.length; from += TURNS) {
      transcripts.push({ language, utterances: turns.slice(from, from + TURNS) });
    }
    return transcripts;
  });
  for (let warm = 0; warm < WARM_UP; warm += 1) for (const call of calls) maskCall(call);
  const start = performance.now();
  let done = 0;
  while (performance.now() - start < SECONDS * 1000) {
    for (const call of calls) maskCall(call);
    done += calls.length;
  }
  return { callsPerSecond: Math.round((done * 1000) / (performance.now() - start)) };
}

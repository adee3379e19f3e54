// Callcast's own pipeline as the benchmarks call it: a process that answers as run-engine.ts says.
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { decodeAudio } from '@/models/speech/audio/decode-audio';
import { openTranscriber } from '@/models/speech/open-transcriber';
import type { Work } from './run-engine';

const work = JSON.parse(await text(process.stdin)) as Work;
const began = performance.now();
const transcriber = await openTranscriber({
  weights: work.weights,
  model: work.model,
  threads: work.threads,
  device: work.device as 'cpu' | 'cuda',
});
const loadSeconds = (performance.now() - began) / 1000;

async function hear(file: string, language: string): Promise<string> {
  const audio = await decodeAudio(readFileSync(file), { fileName: file });
  const { utterances } = await transcriber.transcribe(audio, { language, channels: 'auto' });
  return utterances.map(({ text }) => text).join(' ');
}

// Once for nothing: what is made ready on the first use is not the file's.
const [first] = work.files;
if (first) await hear(first.file, first.language);
for (const { name, file, language } of work.files) {
  const start = performance.now();
  const before = process.cpuUsage();
  const heard = await hear(file, language);
  const { user, system } = process.cpuUsage(before);
  const seconds = (performance.now() - start) / 1000;
  console.log(JSON.stringify({ name, text: heard, seconds, cpuSeconds: (user + system) / 1e6 }));
}
await transcriber.close();
console.log(JSON.stringify({ loadSeconds, peakMebibytes: process.resourceUsage().maxRSS / 1024 }));

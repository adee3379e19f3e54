// Callcast's own pipeline as the benchmarks call it: a process that answers as open-engine.ts says.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { decodeAudio } from '@/models/speech/audio/decode-audio';
import { openTranscriber } from '@/models/speech/open-transcriber';
import type { Transcriber } from '@/models/speech/transcriber';
import type { EngineFile, EngineSettings, HeardFile } from './open-engine';

let transcriber: Transcriber | null = null;
let loadSeconds = 0;

async function open({ weights, model, threads, device }: EngineSettings): Promise<Transcriber> {
  const began = performance.now();
  const opened = await openTranscriber({ weights, model, threads, device: device as 'cpu' | 'cuda' });
  loadSeconds = (performance.now() - began) / 1000;
  return opened;
}

async function hear(engine: Transcriber, { file, language }: EngineFile): Promise<HeardFile> {
  const start = performance.now();
  const before = process.cpuUsage();
  const audio = await decodeAudio(readFileSync(file), { fileName: file });
  const { utterances } = await engine.transcribe(audio, { language, channels: 'auto' });
  const { user, system } = process.cpuUsage(before);
  return {
    text: utterances.map(({ text }) => text).join(' '),
    seconds: (performance.now() - start) / 1000,
    cpuSeconds: (user + system) / 1e6,
  };
}

const state = () => ({ loadSeconds, peakMebibytes: process.resourceUsage().maxRSS / 1024 });

for await (const line of createInterface(process.stdin)) {
  const asked = JSON.parse(line) as EngineSettings | EngineFile;
  if (transcriber) console.log(JSON.stringify(await hear(transcriber, asked as EngineFile)));
  else {
    transcriber = await open(asked as EngineSettings);
    console.log(JSON.stringify(state()));
  }
}
await transcriber?.close();
console.log(JSON.stringify(state()));

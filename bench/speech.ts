// How right, how fast and how large transcription is, beside what others make of the same files and weights:
//   npx tsx bench/speech.ts [--engines ours,moonshine,transformers,…] [--peers DIR] [--only NAME,…] [--telephone]
//     [--nothing MINUTES] [--threads 2] [--device cpu] [--texts] [--json results.json]
// Weights are those of CALLCAST_MODELS (whisper-base, or --model), recordings those of CALLCAST_DATA and those that ship with
// Callcast. DIR is what bench/peers/install-speech made. Each engine runs in a process of its own, one after the other, and
// hears every file once, after a first one for nothing; the language is told to all. --nothing instead has them hear so many
// minutes of silence, noise, tones and music, in which every word is invented.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findWeights } from '@/models/weights/find-weights';
import { type Clip, speechClips } from './speech/clips';
import { type EngineName, engineCommand, engineNames } from './speech/engines';
import { nothingSaid } from './speech/nothing-said';
import { printFiles, printTotals, type Result } from './speech/print-results';
import { runEngine } from './speech/run-engine';
import { wordErrors } from './speech/word-errors';
import { writePcm } from './speech/write-pcm';

const { values } = parseArgs({
  options: {
    engines: { type: 'string' },
    model: { type: 'string', default: 'whisper-base' },
    peers: { type: 'string' },
    only: { type: 'string', default: '' },
    nothing: { type: 'string' },
    telephone: { type: 'boolean', default: false },
    threads: { type: 'string', default: '2' },
    device: { type: 'string', default: 'cpu' },
    texts: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});

const all = values.nothing
  ? nothingSaid(Number(values.nothing))
  : await speechClips({ telephone: values.telephone });
const clips = all.filter(({ name }) => values.only.split(',').some((part) => name.includes(part)));
const names = engineNames(values.engines, values.peers);
const scratch = mkdtempSync(path.join(tmpdir(), 'callcast-speech-'));
const results: Result[] = [];
try {
  const files = lay(clips);
  for (const engine of names) results.push(await measure(engine, files));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
printFiles(clips, results, { texts: values.texts });
printTotals(clips, results);
if (values.json)
  writeFileSync(
    values.json,
    `${JSON.stringify(
      results.map((one) => ({ ...one, heard: Object.fromEntries(one.heard) })),
      null,
      2,
    )}\n`,
  );

/** The same sound for everyone, in a format that everyone reads. */
function lay(all: readonly Clip[]) {
  mkdirSync(scratch, { recursive: true });
  return all.map(({ name, language, samples }, at) => {
    const file = path.join(scratch, `${at}.wav`);
    writeFileSync(file, writePcm(samples));
    return { name, file, language };
  });
}

async function measure(engine: EngineName, files: ReturnType<typeof lay>): Promise<Result> {
  const command = await engineCommand(engine, { model: values.model, peers: values.peers, weightsOf });
  // Moonshine knows English alone.
  const heardFiles = files.filter(({ language }) => engine !== 'moonshine' || language === 'en');
  const run = await runEngine(command, {
    model: engine === 'moonshine' ? 'moonshine-tiny-en' : values.model,
    threads: Number(values.threads),
    device: values.device,
    files: heardFiles,
  });
  const heard = new Map(
    run.heard.map(({ name, text, seconds, cpuSeconds }) => {
      const clip = clips.find((one) => one.name === name) as Clip;
      return [name, { text, seconds, cpuSeconds, errors: wordErrors(clip.reference, text, clip.language) }];
    }),
  );
  return { engine, heard, loadSeconds: run.loadSeconds, peakMebibytes: run.peakMebibytes };
}

async function weightsOf(model: string): Promise<string> {
  const folder = await findWeights(model, [process.env.CALLCAST_MODELS ?? '.callcast/models']);
  if (!folder) throw new Error(`${model} is not here: name its place in CALLCAST_MODELS.`);
  return path.resolve(folder);
}

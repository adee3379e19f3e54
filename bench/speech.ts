// How right, how fast and how large transcription is, beside what others make of the same files and weights:
//   npx tsx bench/speech.ts [--engines ours,moonshine,transformers,…] [--peers DIR] [--only NAME,…] [--telephone]
//     [--nothing MINUTES] [--threads 2] [--device cpu] [--texts] [--json results.json]
// Weights are those of CALLCAST_MODELS (whisper-base, or --model), recordings those of CALLCAST_DATA and those that ship with
// Callcast. DIR is what bench/peers/install-speech made. Each engine is a process of its own, and they take turns file by
// file, so that what else runs on the machine falls on all alike; the language is told to all. --nothing instead has them hear
// so many minutes of silence, noise, tones and music, in which every word is invented.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findWeights } from '@/models/weights/find-weights';
import { speechClips } from './speech/clips';
import { engineCommand, engineNames } from './speech/engines';
import { nothingSaid } from './speech/nothing-said';
import { type OpenEngine, openEngine } from './speech/open-engine';
import { printFiles, printTotals, type Result } from './speech/print-results';
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

const isWanted = (name: string) => values.only.split(',').some((part) => name.includes(part));
const clips = values.nothing
  ? nothingSaid(Number(values.nothing), isWanted)
  : (await speechClips({ telephone: values.telephone })).filter(({ name }) => isWanted(name));
const names = engineNames(values.engines, values.peers);
const scratch = mkdtempSync(path.join(tmpdir(), 'callcast-speech-'));
const results: Result[] = [];
try {
  await measure();
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

/** Every file by every engine, one at a time, the engines in turns: what else runs on the machine falls on all alike. */
async function measure(): Promise<void> {
  const open: { engine: OpenEngine; result: Result }[] = [];
  for (const name of names) {
    const engine = await openEngine(
      await engineCommand(name, { model: values.model, peers: values.peers, weightsOf }),
      {
        model: name === 'moonshine' ? 'moonshine-tiny-en' : values.model,
        threads: Number(values.threads),
        device: values.device,
      },
    );
    open.push({ engine, result: { engine: name, heard: new Map(), loadSeconds: 0, peakMebibytes: 0 } });
  }
  const file = path.join(scratch, 'sound.wav');
  for (const [at, clip] of clips.entries()) {
    // The same sound for everyone, in a format that everyone reads.
    writeFileSync(file, writePcm(clip.samples));
    for (const [place] of open.entries()) {
      const { engine, result } = open[(place + at) % open.length] as (typeof open)[number];
      if (result.engine === 'moonshine' && clip.language !== 'en') continue;
      process.stderr.write(`\r\x1b[K${at + 1}/${clips.length} ${clip.name}: ${result.engine} `);
      // Once for nothing: what is made ready on the first use is not the file's.
      if (result.heard.size === 0) await engine.hear({ file, language: clip.language });
      const heard = await engine.hear({ file, language: clip.language });
      result.heard.set(clip.name, {
        ...heard,
        errors: wordErrors(clip.reference, heard.text, clip.language),
      });
    }
  }
  process.stderr.write('\r\x1b[K');
  for (const { engine, result } of open) results.push({ ...result, ...(await engine.end()) });
}

async function weightsOf(model: string): Promise<string> {
  const folder = await findWeights(model, [process.env.CALLCAST_MODELS ?? '.callcast/models']);
  if (!folder) throw new Error(`${model} is not here: name its place in CALLCAST_MODELS.`);
  return path.resolve(folder);
}

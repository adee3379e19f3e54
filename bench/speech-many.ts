// Memory of a process that transcribes one recording after the other:
//   npx tsx bench/speech-many.ts [--files 200] [--model whisper-base] [--at-once 2] [--only NAME,…]
// Weights are those of CALLCAST_MODELS, recordings those of bench/speech.ts, over and over. Prints resident memory after every
// 20 files and what the last 100 added.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { decodeAudio } from '@/models/speech/audio/decode-audio';
import { openTranscriber } from '@/models/speech/open-transcriber';
import { findWeights } from '@/models/weights/find-weights';
import { type Clip, speechClips } from './speech/clips';
import { writePcm } from './speech/write-pcm';

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '200' },
    model: { type: 'string', default: 'whisper-base' },
    only: { type: 'string', default: '' },
    'at-once': { type: 'string', default: '2' },
  },
});
const count = Number(values.files);
const clips = (await speechClips({ telephone: false })).filter(({ name }) =>
  values.only.split(',').some((part) => name.includes(part)),
);
const folder = await findWeights(values.model, [process.env.CALLCAST_MODELS ?? '.callcast/models']);
if (!folder) throw new Error(`${values.model} is not here: name its place in CALLCAST_MODELS.`);
const transcriber = await openTranscriber({ weights: path.resolve(folder), model: values.model });
const known = clips.filter(({ language }) => transcriber.languages.includes(language));

const resident = () => process.memoryUsage().rss / 1024 / 1024;
const seen: number[] = [];
let next = 0;
let seconds = 0;
const began = performance.now();

async function work(): Promise<void> {
  for (let at = next++; at < count; at = next++) {
    const { samples, language } = known[at % known.length] as Clip;
    const audio = await decodeAudio(writePcm(samples));
    await transcriber.transcribe(audio, { language, channels: 'auto' });
    seconds += audio.duration;
    if ((at + 1) % 20 === 0) {
      seen.push(resident());
      console.log(
        `${at + 1} files, ${(seconds / 60).toFixed(1)} minutes of sound: ${seen.at(-1)?.toFixed(0)} MiB`,
      );
    }
  }
}

console.log(`weights open: ${resident().toFixed(0)} MiB`);
await Promise.all(Array.from({ length: Number(values['at-once']) }, work));
await transcriber.close();
const middle = seen[Math.floor((seen.length - 1) / 2)] ?? 0;
console.log(
  `second half: ${((seen.at(-1) ?? 0) - middle).toFixed(0)} MiB more, peak ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB, ${((performance.now() - began) / 1000 / seconds).toFixed(3)} of real time`,
);

// The pipeline of transformers.js as bench/speech.ts calls it, with the same weights as Callcast:
//   node bench/peers/speech_transformers.mjs PEERS [words]
// PEERS is where bench/peers/install-speech put it; `words` asks for times of words, which costs it more. Reads the work from
// standard input and answers as bench/speech/run-engine.ts says.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';

const [peers = '.', words] = process.argv.slice(2);
const find = createRequire(path.resolve(peers, 'package.json'));
const { env, pipeline } = await import(pathToFileURL(find.resolve('@huggingface/transformers')));
const work = JSON.parse(await text(process.stdin));
env.allowRemoteModels = false;
env.localModelPath = `${path.dirname(work.weights)}/`;

const began = performance.now();
const asr = await pipeline('automatic-speech-recognition', path.basename(work.weights), {
  dtype: 'q8',
  device: work.device,
  session_options: { intraOpNumThreads: work.threads },
});
const loadSeconds = (performance.now() - began) / 1000;

async function hear(file, language) {
  const bytes = readFileSync(file).subarray(44);
  const samples = Float32Array.from(
    new Int16Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)),
    (sample) => sample / 32_768,
  );
  const long = samples.length > 30 * 16_000;
  const heard = await asr(samples, {
    language,
    task: 'transcribe',
    return_timestamps: words ? 'word' : true,
    ...(long ? { chunk_length_s: 30, stride_length_s: 5 } : {}),
  });
  return heard.text;
}

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
console.log(JSON.stringify({ loadSeconds, peakMebibytes: process.resourceUsage().maxRSS / 1024 }));

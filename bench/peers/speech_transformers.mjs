// The pipeline of transformers.js as bench/speech.ts calls it, with the same weights as Callcast:
//   node bench/peers/speech_transformers.mjs PEERS [words]
// PEERS is where bench/peers/install-speech put it; `words` asks for times of words, which costs it more. Reads lines of JSON
// and answers as bench/speech/open-engine.ts says.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const [peers = '.', words] = process.argv.slice(2);
const find = createRequire(path.resolve(peers, 'package.json'));
const { env, pipeline } = await import(pathToFileURL(find.resolve('@huggingface/transformers')));
env.allowRemoteModels = false;
let asr = null;
let loadSeconds = 0;

async function open({ weights, device, threads }) {
  const began = performance.now();
  env.localModelPath = `${path.dirname(weights)}/`;
  const opened = await pipeline('automatic-speech-recognition', path.basename(weights), {
    dtype: 'q8',
    device,
    session_options: { intraOpNumThreads: threads },
  });
  loadSeconds = (performance.now() - began) / 1000;
  return opened;
}

async function hear({ file, language }) {
  const start = performance.now();
  const before = process.cpuUsage();
  const bytes = readFileSync(file).subarray(44);
  const samples = Float32Array.from(
    new Int16Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)),
    (sample) => sample / 32_768,
  );
  const long = samples.length > 30 * 16_000;
  const { text } = await asr(samples, {
    language,
    task: 'transcribe',
    return_timestamps: words ? 'word' : true,
    ...(long ? { chunk_length_s: 30, stride_length_s: 5 } : {}),
  });
  const { user, system } = process.cpuUsage(before);
  return { text, seconds: (performance.now() - start) / 1000, cpuSeconds: (user + system) / 1e6 };
}

const state = () => ({ loadSeconds, peakMebibytes: process.resourceUsage().maxRSS / 1024 });

for await (const line of createInterface(process.stdin)) {
  if (asr) console.log(JSON.stringify(await hear(JSON.parse(line))));
  else {
    asr = await open(JSON.parse(line));
    console.log(JSON.stringify(state()));
  }
}
console.log(JSON.stringify(state()));

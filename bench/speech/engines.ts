import path from 'node:path';
import type { EngineCommand } from './open-engine';

/** Callcast's first; the others need --peers. */
const ENGINES = [
  'ours',
  'moonshine',
  'transformers',
  'transformers with words',
  'faster-whisper greedy',
  'faster-whisper',
  'whisper.cpp greedy',
  'whisper.cpp f16',
  'whisper.cpp',
] as const;

export type EngineName = (typeof ENGINES)[number];

/** Those that were asked for, or all that can run. @throws Error for a name that is none */
export function engineNames(asked: string | undefined, peers: string | undefined): EngineName[] {
  if (asked === undefined) return ENGINES.filter((name) => peers || isOurs(name));
  return asked.split(',').map((name) => {
    const known = ENGINES.find((one) => one === name.trim());
    if (!known) throw new Error(`No engine is called ${name}; there are ${ENGINES.join(', ')}.`);
    if (!peers && !isOurs(known)) throw new Error(`${known} needs --peers (bench/peers/install-speech).`);
    return known;
  });
}

function isOurs(name: EngineName): boolean {
  return name === 'ours' || name === 'moonshine';
}

export interface Places {
  model: string;
  peers: string | undefined;
  weightsOf: (model: string) => Promise<string>;
}

/** How an engine is started, and which weights it takes. */
export async function engineCommand(
  name: EngineName,
  { model, peers = '', weightsOf }: Places,
): Promise<EngineCommand> {
  const ours = [process.execPath, '--import', 'tsx', 'bench/speech/ours.ts'];
  const node = [process.execPath, 'bench/peers/speech_transformers.mjs', peers];
  const python = (engine: string, beam: number) => [
    path.join(peers, 'venv/bin/python'),
    'bench/peers/speech_python.py',
    engine,
    String(beam),
  ];
  const converted = (file: string) => path.resolve(peers, 'weights', file);
  switch (name) {
    case 'ours':
      return { name, command: ours, weights: await weightsOf(model) };
    case 'moonshine':
      return { name, command: ours, weights: await weightsOf('moonshine-tiny-en') };
    case 'transformers':
      return { name, command: node, weights: await weightsOf(model) };
    case 'transformers with words':
      return { name, command: [...node, 'words'], weights: await weightsOf(model) };
    case 'faster-whisper greedy':
      return { name, command: python('faster-whisper', 1), weights: converted('ct2') };
    case 'faster-whisper':
      return { name, command: python('faster-whisper', 5), weights: converted('ct2') };
    case 'whisper.cpp greedy':
      return { name, command: python('whisper.cpp', 1), weights: converted('ggml-q8_0.bin') };
    case 'whisper.cpp f16':
      return { name, command: python('whisper.cpp', 1), weights: converted('ggml-f16.bin') };
    case 'whisper.cpp':
      return { name, command: python('whisper.cpp', 5), weights: converted('ggml-q8_0.bin') };
  }
}

import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** What an engine is told first: one line of JSON on its standard input. Each further line is a file. */
export interface EngineSettings {
  /** folder or file of weights, in the engine's own format */
  weights: string;
  model: string;
  threads: number;
  device: string;
}

export interface EngineFile {
  /** WAV, 16 bits, 16 kHz, mono */
  file: string;
  language: string;
}

/** An engine's answer to a file: a line of JSON. */
export interface HeardFile {
  text: string;
  seconds: number;
  /** of all cores together: on a busy machine steadier than seconds */
  cpuSeconds: number;
}

/** What an engine says first, and once more when its input ends. */
interface EngineState {
  /** seconds until weights were loaded */
  loadSeconds: number;
  /** resident memory at its most, in MiB */
  peakMebibytes: number;
}

export interface EngineCommand {
  name: string;
  command: readonly string[];
  weights: string;
}

/** An engine in a process of its own, which hears one file after the other. */
export interface OpenEngine {
  /** @throws Error with the process's last words where it fails */
  hear(file: EngineFile): Promise<HeardFile>;
  end(): Promise<EngineState>;
}

/** @throws Error with the process's last words where it cannot open the weights */
export async function openEngine(
  { name, command, weights }: EngineCommand,
  settings: Omit<EngineSettings, 'weights'>,
): Promise<OpenEngine> {
  const [program = '', ...args] = command;
  const child = spawn(program, args);
  const answers = answersOf(child, name);
  const ask = async <Answer>(line: object): Promise<Answer> => {
    child.stdin.write(`${JSON.stringify(line)}\n`);
    return (await answers.next()).value as Answer;
  };
  await ask<EngineState>({ ...settings, weights });
  return {
    hear: (file) => ask(file),
    async end() {
      child.stdin.end();
      return (await answers.next()).value as EngineState;
    },
  };
}

/** Libraries print what they like to standard output; answers begin with a brace. */
async function* answersOf(
  child: ChildProcessWithoutNullStreams,
  name: string,
): AsyncGenerator<unknown, never, undefined> {
  const last: string[] = [];
  createInterface(child.stderr).on('line', (line) => last.push(line) > 12 && last.shift());
  const closed = once(child, 'close');
  for await (const line of createInterface(child.stdout)) if (line.startsWith('{"')) yield JSON.parse(line);
  const [status] = await closed;
  throw new Error(`${name} ended with ${status}: ${last.join(' | ')}`);
}

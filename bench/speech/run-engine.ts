import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** What an engine is asked: read as one JSON document from its standard input. */
export interface Work {
  /** folder of weights, in the engine's own format */
  weights: string;
  model: string;
  threads: number;
  device: string;
  files: readonly WorkFile[];
}

export interface WorkFile {
  name: string;
  /** WAV, 16 bits, 16 kHz, mono */
  file: string;
  language: string;
}

/** What an engine answers: a line of JSON for each file, in their order, then one with what it took. */
export interface EngineRun {
  heard: { name: string; text: string; seconds: number; cpuSeconds: number }[];
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

/** Has an engine hear files in a process of its own. @throws Error with its last words where it fails */
export async function runEngine(
  { name, command, weights }: EngineCommand,
  work: Omit<Work, 'weights'>,
): Promise<EngineRun> {
  const [program = '', ...args] = command;
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  const run: EngineRun = { heard: [], loadSeconds: 0, peakMebibytes: 0 };
  const last: string[] = [];
  createInterface(child.stderr).on('line', (line) => last.push(line) > 12 && last.shift());
  child.stdin.end(JSON.stringify({ ...work, weights }));
  for await (const line of createInterface(child.stdout)) {
    const answer = readAnswer(line);
    if (!answer) continue;
    if ('text' in answer) run.heard.push(answer);
    else Object.assign(run, answer);
    if ('text' in answer) process.stderr.write(`\r${name}: ${run.heard.length}/${work.files.length} `);
  }
  process.stderr.write('\r\x1b[K');
  const [status] = child.exitCode === null ? await once(child, 'close') : [child.exitCode];
  if (status !== 0 || run.heard.length < work.files.length) {
    throw new Error(`${name} ended with ${status}: ${last.join(' | ')}`);
  }
  return run;
}

type Answer = EngineRun['heard'][number] | Pick<EngineRun, 'loadSeconds' | 'peakMebibytes'>;

/** Libraries print what they like to standard output; answers begin with a brace. */
function readAnswer(line: string): Answer | null {
  return line.startsWith('{"') ? (JSON.parse(line) as Answer) : null;
}

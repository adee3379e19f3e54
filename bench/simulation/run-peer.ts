import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const PYTHON = fileURLToPath(new URL('../../.callcast/bench/peers/bin/python', import.meta.url));
const SCRIPT = fileURLToPath(new URL('../peers/simulation.py', import.meta.url));

interface PeerRun {
  version: string;
  callsPerSecond: number;
  meanWait: number;
}

/** Runs the queue in a simulation library for Python; the seconds are those of the run alone, without imports. */
export async function runPeer(library: 'ciw' | 'simpy'): Promise<PeerRun> {
  const { stdout } = await promisify(execFile)(PYTHON, [SCRIPT, library]);
  return JSON.parse(stdout) as PeerRun;
}

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { PROJECT_ROOT } from '@/server/embedded/paths';

const PACKAGE = '@tensorflow/tfjs-node-gpu';

const manifest = z.object({ peerDependencies: z.record(z.string(), z.string()) });

/** The command that adds TensorFlow for CUDA to this installation, without making it one of its dependencies. */
function installCommand(): string[] {
  const file = readFileSync(path.join(PROJECT_ROOT, 'package.json'), 'utf8');
  const { peerDependencies } = manifest.parse(JSON.parse(file));
  return ['install', '--no-save', '--no-audit', '--no-fund', `${PACKAGE}@${peerDependencies[PACKAGE]}`];
}

/** Runs it; null where it went well, else the end of what npm said. Takes minutes: it fetches half a gigabyte. */
export function installTensorFlow(): Promise<string | null> {
  return new Promise((resolve) => {
    const npm = spawn('npm', installCommand(), { cwd: PROJECT_ROOT, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    npm.stderr.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-2000);
    });
    npm.on('error', (error) => resolve(error.message));
    npm.on('close', (code) => resolve(code === 0 ? null : lastErrorLine(said)));
  });
}

function lastErrorLine(said: string): string {
  const lines = said.split('\n').filter((line) => /error/i.test(line));
  return (
    lines.find((line) => !/^npm (error|ERR!) (code|path|command|A complete log)/.test(line)) ?? 'npm failed'
  ).trim();
}

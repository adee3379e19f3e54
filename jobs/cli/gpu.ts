import type { Command } from 'commander';
import { addCommand, runs } from './command';
import { printProgress } from './output';

/** `callcast gpu setup`: what networks are trained on. */
export function registerGpu(program: Command): void {
  const gpu = program.command('gpu').description('the graphics card that networks are trained on');
  const setup = addCommand(
    gpu,
    'setup',
    'add what this machine’s GPU needs, and try it; exit code 1 when there is none to use',
  ).option('--check', 'only try what is there');
  runs<{ check?: boolean }>(setup, async ({ json }, { check }) => {
    const { setUpGpu } = await import('./gpu/set-up-gpu');
    return setUpGpu({ checkOnly: check ?? false, say: (line) => printProgress(line, json) });
  });
}

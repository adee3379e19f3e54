import type { Command } from 'commander';
import { addCommand, type CommandContext, type Outcome, runs } from './command';

/** `callcast worker`: does the background work until it is told to stop. */
export function registerWorker(program: Command): void {
  const command = addCommand(program, 'worker', 'do background work until stopped; run as many as you like');
  runs(command, work);
}

async function work(context: CommandContext): Promise<Outcome> {
  const { printProgress } = await import('./output');
  const { withStores } = await import('./with-stores');
  const { startWorker } = await import('@/jobs/worker');
  const { untilStopped } = await import('@/jobs/serving/until-stopped');
  const asked = untilStopped();
  return await withStores(context, async () => {
    const worker = await startWorker();
    printProgress('The worker is running. Ctrl-C stops it.', context.json);
    await asked;
    await worker.stop();
    return { text: 'The worker has stopped.', data: { stopped: true } };
  });
}

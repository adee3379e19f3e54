import type { Command } from 'commander';
import { addCommand, type Outcome, runs } from './command';

/** `callcast sample-flow`: a generated month of calls with a menu, queues and transfers, to look at routing with. */
export function registerSampleFlow(program: Command): void {
  const sampleFlow = addCommand(
    program,
    'sample-flow',
    'write a generated month of calls (real conversations and times, invented ways) as files for "ingest"',
  ).requiredOption('--into <folder>', 'where the two files go');
  runs<{ into: string }>(sampleFlow, async (_context, { into }): Promise<Outcome> => {
    const { writeFlow } = await import('./flow-sample/write-flow');
    const written = writeFlow(into);
    return {
      text: `Wrote ${written.calls} calls to ${written.records} and ${written.conversations} conversations to ${written.texts}.`,
      data: written,
    };
  });
}

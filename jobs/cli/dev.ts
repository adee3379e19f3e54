import type { Command } from 'commander';
import { addCommand, runs } from './command';
import { addServingOptions, type ServingOptions, serveUntilStopped } from './serving';

/** `callcast dev`: pages that change as their source does, and a worker. */
export function registerDev(program: Command): void {
  const command = addServingOptions(
    addCommand(program, 'dev', 'serve pages from source, with a worker beside'),
  );
  runs<ServingOptions>(command, (context, options) => serveUntilStopped('development', context, options));
}

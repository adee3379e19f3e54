import type { Command } from 'commander';
import { addCommand, runs } from './command';
import { addServingOptions, type ServingOptions, serveUntilStopped } from './serving';

/** `callcast serve`: the built pages and a worker. */
export function registerServe(program: Command): void {
  const command = addServingOptions(
    addCommand(program, 'serve', 'serve the built pages, with a worker beside'),
  );
  runs<ServingOptions>(command, (context, options) => serveUntilStopped('production', context, options));
}

import type { Command } from 'commander';
import { toAppError } from '@/server/errors';
import { exitCode } from './exit-code';
import { type Outcome, printError, printOutcome } from './output';

export type { Outcome } from './output';

/** What every command knows. */
export interface CommandContext {
  json: boolean;
  /** undefined: CALLCAST_DATA_DIR, else `.callcast` beside package.json */
  dataDir: string | undefined;
}

interface SharedOptions {
  json?: boolean;
  dataDir?: string;
}

/** A subcommand with the options all have. Add arguments and options to it, then give it its work with `runs`. */
export function addCommand(parent: Command, name: string, description: string): Command {
  return parent
    .command(name)
    .description(description)
    .option('--json', 'print one JSON document instead of text')
    .option('--data-dir <folder>', 'folder of the embedded servers, keys and uploads (default: .callcast)');
}

/**
 * What a command does. `work` gets the arguments in their order, and the options. It returns what to print, or nothing
 * when it has printed already; an error it throws is printed with its hint and becomes the exit code.
 */
export function runs<Options extends object = object>(
  command: Command,
  work: (context: CommandContext, options: Options, args: string[]) => Promise<Outcome | undefined>,
): void {
  command.action(async () => {
    const options = command.opts<SharedOptions & Options>();
    const context: CommandContext = { json: options.json ?? false, dataDir: options.dataDir };
    try {
      const outcome = await work(context, options, command.processedArgs.flat().filter(isText));
      if (outcome) printOutcome(outcome, context.json);
      process.exitCode = outcome?.exitCode ?? 0;
    } catch (thrown) {
      const error = toAppError(thrown);
      printError(error, context.json);
      process.exitCode = exitCode(error.code);
    }
  });
}

function isText(argument: unknown): argument is string {
  return typeof argument === 'string';
}

import type { Command } from 'commander';
import { AppError } from '@/server/errors';
import type { CommandContext, Outcome } from './command';
import { printOutcome } from './output';

export interface ServingOptions {
  host: string;
  port?: string;
  /** false under --no-worker */
  worker: boolean;
}

/** The options `serve` and `dev` share. */
export function addServingOptions(command: Command): Command {
  return command
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--port <number>', 'port to listen on (default: the first free one from 3000)')
    .option('--no-worker', 'no worker beside the web server');
}

/** Runs the product until Ctrl-C; prints its address once it listens. */
export async function serveUntilStopped(
  mode: 'production' | 'development',
  context: CommandContext,
  options: ServingOptions,
): Promise<Outcome | undefined> {
  const port = options.port === undefined ? undefined : portNumber(options.port);
  const { startProduct } = await import('@/jobs/serving/start-product');
  const { untilStopped } = await import('@/jobs/serving/until-stopped');
  const { withStores } = await import('./with-stores');
  const stopped = untilStopped();
  return withStores(context, async () => {
    const product = await startProduct({
      mode,
      host: options.host,
      port,
      worker: options.worker,
      outputToStderr: context.json,
    });
    const { url } = product;
    printOutcome({ text: `Callcast is at ${url}  (Ctrl-C stops it)`, data: { url } }, context.json);
    const end = await Promise.race([stopped, product.ended]);
    await product.stop();
    if (end !== 'stopped') throw new AppError('internal', `The web server ${end}.`);
    return undefined;
  });
}

function portNumber(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new AppError('invalid_input', `"${text}" is not a port.`, {
    hint: 'A port is a number from 1 to 65535.',
  });
}

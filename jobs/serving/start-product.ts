import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PROJECT_ROOT } from '@/server/embedded/paths';
import { AppError } from '@/server/errors';
import { startProcess } from './child-process';
import { answers, chooseWebAddress } from './web-address';
import { keepWorker } from './worker-process';

export interface ProductOptions {
  /** production serves what `npm run build` made; development compiles as pages are asked for */
  mode: 'production' | 'development';
  host: string;
  /** undefined: the first free one from 3000 */
  port: number | undefined;
  worker: boolean;
  outputToStderr: boolean;
}

export interface RunningProduct {
  url: string;
  /** resolves with how the web server ended by itself */
  ended: Promise<string>;
  stop(): Promise<void>;
}

/**
 * The web server and, unless told otherwise, a worker beside it, on stores that process.env names and that are migrated.
 * Resolves when the web server listens.
 * @throws AppError `conflict` when the port is taken, `unavailable` when there is no build or the server does not start
 */
export async function startProduct(options: ProductOptions): Promise<RunningProduct> {
  const build = path.join(PROJECT_ROOT, '.next', 'BUILD_ID');
  if (options.mode === 'production' && !existsSync(build)) {
    throw new AppError('unavailable', 'The pages are not built yet.', { hint: 'Run "npm run build" once.' });
  }
  const address = await chooseWebAddress(options.host, options.port);
  const command = options.mode === 'production' ? 'start' : 'dev';
  const web = startProcess({
    args: ['node_modules/next/dist/bin/next', command, '-H', address.host, '-p', String(address.port)],
    env: {
      NODE_ENV: options.mode,
      NEXTAUTH_URL: process.env.NEXTAUTH_URL || address.url,
      NEXT_TELEMETRY_DISABLED: '1',
    },
    outputToStderr: options.outputToStderr,
  });
  let outcome: string | undefined;
  void web.ended.then((how) => {
    outcome = how;
  });
  while (!(await answers(address))) {
    if (outcome !== undefined) throw new AppError('unavailable', `The web server ${outcome}.`);
    await sleep(50);
  }
  const worker = options.worker ? keepWorker(options.outputToStderr) : undefined;
  return {
    url: process.env.NEXTAUTH_URL || address.url,
    ended: web.ended,
    stop: async () => {
      await Promise.all([web.stop(), worker?.stop()]);
    },
  };
}

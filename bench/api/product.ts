import { createServer } from 'node:net';
import { type ManagedProcess, startProcess } from '@/jobs/serving/child-process';
import { ensureBuild } from '@/jobs/serving/ensure-build';
import { startProduct } from '@/jobs/serving/start-product';
import { answers } from '@/jobs/serving/web-address';

export interface Served {
  url: string;
  stop(): Promise<void>;
}

/**
 * What receives: the product as `callcast serve` runs it (built first where it is not), or with `routes` its routes alone
 * behind node:http; each with a worker, on the stores that process.env names.
 */
export async function serve(what: 'product' | 'routes', dataDir: string): Promise<Served> {
  if (what === 'product') {
    await ensureBuild();
    return startProduct({
      mode: 'production',
      host: '127.0.0.1',
      port: undefined,
      worker: true,
      outputToStderr: true,
    });
  }
  const port = await freePort();
  const start = (args: string[]): ManagedProcess => startProcess({ args, env: {}, outputToStderr: true });
  const web = start([
    '--import',
    'tsx',
    'bench/api/serve-routes.ts',
    '--port',
    String(port),
    '--data-dir',
    dataDir,
  ]);
  const worker = start(['bin/callcast.mjs', 'worker']);
  const url = `http://127.0.0.1:${port}`;
  while (!(await answers({ host: '127.0.0.1', port, url })))
    await new Promise((soon) => setTimeout(soon, 50));
  return {
    url,
    stop: async () => {
      await Promise.all([web.stop(), worker.stop()]);
    },
  };
}

/** A port that nobody listens on just now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen({ host: '127.0.0.1', port: 0 }, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { AppError } from '@/server/errors';
import { readJson, writeJson } from './json-file';

const portsSchema = z.object({ clickhouse: z.int().positive(), postgres: z.int().positive() });

export type ServerPorts = z.infer<typeof portsSchema>;

/** Below the range from which systems take ports for outgoing connections, so that a remembered port stays free. */
const LOWEST = 20_000;
const HIGHEST = 30_000;
const TRIES = 200;

/** Whether a server could listen on this port of 127.0.0.1 now. */
export function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/**
 * The ports of the last start, so that addresses people and processes hold stay valid; a port that is still taken
 * after `patienceMs` (a server of a dead supervisor may be stopping) is replaced by a free one. Remembered in `file`.
 */
export async function choosePorts(file: string, patienceMs: number): Promise<ServerPorts> {
  const remembered = readJson(file, portsSchema);
  const clickhouse = await keepOrReplace(remembered?.clickhouse, [], patienceMs);
  const postgres = await keepOrReplace(remembered?.postgres, [clickhouse], patienceMs);
  const ports = { clickhouse, postgres };
  writeJson(file, ports);
  return ports;
}

/** The remembered ports, or undefined before the first start. */
export function rememberedPorts(file: string): ServerPorts | undefined {
  return readJson(file, portsSchema);
}

async function keepOrReplace(port: number | undefined, taken: number[], patienceMs: number): Promise<number> {
  if (port !== undefined) {
    for (const end = Date.now() + patienceMs; ; ) {
      if (await isPortFree(port)) return port;
      if (Date.now() >= end) break;
      await sleep(50);
    }
  }
  for (let i = 0; i < TRIES; i++) {
    const candidate = randomInt(LOWEST, HIGHEST);
    if (!taken.includes(candidate) && (await isPortFree(candidate))) return candidate;
  }
  throw new AppError('unavailable', `No free port between ${LOWEST} and ${HIGHEST} on 127.0.0.1.`, {
    hint: 'Stop programs that listen there.',
  });
}

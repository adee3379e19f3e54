import { connect, createServer } from 'node:net';
import { AppError } from '@/server/errors';

export interface WebAddress {
  host: string;
  port: number;
  /** what a person opens */
  url: string;
}

const FIRST_PORT = 3000;
const LAST_PORT = 3099;

/**
 * Where the web server listens: the port asked for, else the first free one from 3000.
 * @throws AppError `conflict` when the port asked for, or all of them, are taken
 */
export async function chooseWebAddress(host: string, wanted: number | undefined): Promise<WebAddress> {
  for (let port = wanted ?? FIRST_PORT; port <= (wanted ?? LAST_PORT); port++) {
    if (!(await canListen(host, port))) continue;
    const name = host === '127.0.0.1' || host === '0.0.0.0' || host === '::' ? 'localhost' : host;
    return { host, port, url: `http://${name.includes(':') ? `[${name}]` : name}:${port}` };
  }
  const range = wanted === undefined ? `The ports ${FIRST_PORT} to ${LAST_PORT} are` : `Port ${wanted} is`;
  throw new AppError('conflict', `${range} taken on ${host}.`, {
    hint: 'Choose another one with --port, or stop the program that listens there.',
  });
}

/** Whether something answers there now. */
export function answers({ host, port }: WebAddress): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: host === '0.0.0.0' || host === '::' ? 'localhost' : host, port });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

function canListen(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

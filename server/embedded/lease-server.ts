import { timingSafeEqual } from 'node:crypto';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { firstLine } from './first-line';
import { type LeaseAnswer, leaseRequest } from './lease-protocol';

const REQUEST_LIMIT_MS = 5000;

export interface LeaseServerOptions {
  token: string;
  /** what a new holder is told; may take as long as the servers need to start */
  answer(): Promise<LeaseAnswer>;
  /** called with the number of leases whenever it changes */
  onCount(leases: number): void;
}

export interface LeaseServer {
  port: number;
  close(): void;
}

/** Listens on 127.0.0.1 for processes that use the servers, and counts them. */
export async function serveLeases(options: LeaseServerOptions): Promise<LeaseServer> {
  const holders = new Set<Socket>();
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.setTimeout(REQUEST_LIMIT_MS, () => socket.destroy());
    void firstLine(socket).then((line) => {
      if (line === undefined || !showsToken(line, options.token)) return socket.destroy();
      socket.setTimeout(0);
      holders.add(socket);
      options.onCount(holders.size);
      socket.once('close', () => {
        holders.delete(socket);
        options.onCount(holders.size);
      });
      void options.answer().then((answer) => socket.writable && socket.write(`${JSON.stringify(answer)}\n`));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.close();
      for (const socket of holders) socket.destroy();
    },
  };
}

function showsToken(line: string, token: string): boolean {
  try {
    const shown = Buffer.from(leaseRequest.parse(JSON.parse(line)).token);
    const expected = Buffer.from(token);
    return shown.length === expected.length && timingSafeEqual(shown, expected);
  } catch {
    return false;
  }
}

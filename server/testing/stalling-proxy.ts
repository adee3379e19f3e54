import { connect, createServer, type Socket } from 'node:net';

interface Stuck {
  matching: RegExp;
  bytes: number;
}

export interface StallingProxy {
  /** of the server, through the proxy */
  url: string;
  /** lets so many bytes of the next request whose head matches through, and holds back the rest */
  hold(what: Stuck): void;
  /** resolves when such a request is held */
  held(): Promise<void>;
  /** lets it go on, late */
  release(): void;
  close(): Promise<void>;
}

/** A way to a server on which a request can be stuck, as in the buffers of a network whose sender is gone. */
export async function openStallingProxy(target: string): Promise<StallingProxy> {
  const to = new URL(target);
  const sockets = new Set<Socket>();
  let wanted: Stuck | null = null;
  let goesOn = (): void => undefined;
  let stuck = (): void => undefined;
  let isHeld = Promise.resolve();

  const server = createServer((client) => {
    const upstream = connect(Number(to.port), to.hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    }
    // Bytes that still pass, and those behind them.
    let passing = Number.POSITIVE_INFINITY;
    let kept: Buffer[] = [];
    upstream.on('data', (bytes) => client.write(bytes)).on('end', () => client.end());
    client.on('end', () => upstream.end());
    client.on('data', (bytes) => {
      if (wanted?.matching.test(bytes.toString('latin1'))) {
        passing = wanted.bytes;
        wanted = null;
        goesOn = () => {
          passing = Number.POSITIVE_INFINITY;
          for (const one of kept) upstream.write(one);
          kept = [];
        };
      }
      const passes = Math.min(passing, bytes.length);
      passing -= passes;
      upstream.write(bytes.subarray(0, passes));
      if (passing > 0) return;
      kept.push(bytes.subarray(passes));
      stuck();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const url = new URL(target);
  url.port = String(typeof address === 'object' ? address?.port : '');
  return {
    url: url.href,
    hold: (what) => {
      wanted = what;
      isHeld = new Promise((resolve) => {
        stuck = resolve;
      });
    },
    held: () => isHeld,
    release: () => goesOn(),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

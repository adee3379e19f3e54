import { connect, createServer, type Server, type Socket } from 'node:net';

/** A way to a server that can be closed and opened again, as when the server goes away for a while. */
export interface AwayableServer {
  /** the address by which it is reached */
  url: string;
  /** Breaks all connections and refuses new ones. */
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
  close(): Promise<void>;
}

/** Puts a relay of bytes in front of the server at `url`. */
export async function awayable(url: string): Promise<AwayableServer> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let server = await listen(0, target, sockets);
  const port = portOf(server);
  const address = new URL(url);
  address.hostname = '127.0.0.1';
  address.port = String(port);
  const stop = async () => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return {
    url: address.href,
    goAway: stop,
    comeBack: async () => {
      server = await listen(port, target, sockets);
    },
    close: stop,
  };
}

function listen(port: number, target: URL, sockets: Set<Socket>): Promise<Server> {
  const server = createServer((client) => {
    const upstream = connect({ host: target.hostname, port: Number(target.port) });
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
      socket.on('error', () => undefined);
    }
    client.once('close', () => upstream.destroy());
    upstream.once('close', () => client.destroy());
    client.pipe(upstream);
    upstream.pipe(client);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port }, () => resolve(server));
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (typeof address === 'object' && address) return address.port;
  throw new Error('the relay has no port');
}

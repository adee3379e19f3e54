import type { Socket } from 'node:net';

const LIMIT = 64 * 1024;

/** The first line a connection brings, or undefined when it ends before, fails, or sends no line within 64 KiB. */
export function firstLine(socket: Socket): Promise<string | undefined> {
  return new Promise((resolve) => {
    let text = '';
    const read = (chunk: string) => {
      text += chunk;
      const end = text.indexOf('\n');
      if (end >= 0 || text.length > LIMIT) {
        socket.off('data', read);
        // Nothing more is expected, but only a stream that flows notices its end.
        socket.resume();
        resolve(end >= 0 ? text.slice(0, end) : undefined);
      }
    };
    socket.setEncoding('utf8').on('data', read);
    socket.once('close', () => resolve(undefined));
  });
}

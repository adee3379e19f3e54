// The routes of the API behind node:http, as a process of its own that can be killed; without pages, so that nothing must
// be built:
//   node --import tsx bench/api/serve-routes.ts --port 4321 --data-dir DIR
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { parseArgs } from 'node:util';
import { GET as getErrors } from '@/app/api/v1/batches/[id]/errors/route';
import { GET as getBatch } from '@/app/api/v1/batches/[id]/route';
import { POST as postCalls } from '@/app/api/v1/calls/route';
import { acquireServices } from '@/server/embedded/acquire';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '4321' }, 'data-dir': { type: 'string' } },
});
const dataDir = values['data-dir'];
await acquireServices(dataDir ? { dataDir } : {});
createServer((came, answer) => void serve(came, answer)).listen(Number(values.port), '127.0.0.1');

async function serve(came: IncomingMessage, answer: ServerResponse): Promise<void> {
  const response = await route(requestOf(came)).catch((error: unknown) => {
    console.error(error);
    return new Response(null, { status: 500 });
  });
  answer.writeHead(response.status, Object.fromEntries(response.headers));
  answer.end(Buffer.from(await response.arrayBuffer()));
}

function requestOf(came: IncomingMessage): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(came.headers)) headers.set(name, String(value));
  const hasBody = came.method === 'POST';
  return new Request(`http://${came.headers.host}${came.url}`, {
    method: came.method ?? 'GET',
    headers,
    ...(hasBody
      ? { body: Readable.toWeb(came) as ReadableStream<Uint8Array> as BodyInit, duplex: 'half' as const }
      : {}),
  });
}

async function route(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const id = /^\/api\/v1\/batches\/([^/]+)(\/errors)?$/.exec(pathname);
  if (pathname === '/api/v1/calls') return postCalls(request);
  if (!id) return new Response(null, { status: 404 });
  const params = Promise.resolve({ id: id[1] ?? '' });
  return id[2] ? getErrors(request, { params }) : getBatch(request, { params });
}

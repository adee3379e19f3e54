import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pullWeights } from './pull-weights';
import type { Weights } from './weights';

const CONTENT = Buffer.from(Array.from({ length: 200_000 }, (_, at) => (at * 7919) % 251));
let into: string;
let server: Server | undefined;

beforeEach(async () => {
  into = await mkdtemp(path.join(tmpdir(), 'callcast-pull-'));
});

afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
  server = undefined;
  await rm(into, { recursive: true, force: true });
});

async function serve(listener: RequestListener): Promise<Weights> {
  server = createServer(listener);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    name: 'test-weights',
    kind: 'embeddings',
    what: '',
    languages: ['en'],
    licence: '',
    source: `http://127.0.0.1:${port}/pinned/`,
    files: [
      {
        path: 'onnx/model.onnx',
        bytes: CONTENT.length,
        sha256: createHash('sha256').update(CONTENT).digest('hex'),
      },
    ],
  };
}

/** Where a range begins, 0 without one. */
function rangeStart(header: string | undefined): number {
  return Number(/^bytes=(\d+)-$/.exec(header ?? '')?.[1] ?? 0);
}

const file = () => path.join(into, 'embeddings/test-weights/onnx/model.onnx');

describe('pullWeights', () => {
  it('brings a file, checks it, and leaves it alone afterwards', async () => {
    const asked: string[] = [];
    const weights = await serve((request, response) => {
      asked.push(request.url ?? '');
      response.end(CONTENT);
    });
    const shares: number[] = [];
    const first = await pullWeights(weights, {
      into,
      onProgress: ({ done, total }) => shares.push(done / total),
    });
    expect(first).toEqual({
      folder: path.join(into, 'embeddings/test-weights'),
      pulledBytes: CONTENT.length,
    });
    expect(await readFile(file())).toEqual(CONTENT);
    expect(shares.at(-1)).toBe(1);
    expect((await pullWeights(weights, { into })).pulledBytes).toBe(0);
    expect(asked).toEqual(['/pinned/onnx/model.onnx']);
  });

  it('goes on where a cut connection stopped', async () => {
    const starts: number[] = [];
    const weights = await serve((request, response) => {
      const start = rangeStart(request.headers.range);
      starts.push(start);
      response.writeHead(start > 0 ? 206 : 200, { 'content-length': CONTENT.length - start });
      if (starts.length > 2) response.end(CONTENT.subarray(start));
      else response.write(CONTENT.subarray(start, start + 70_000), () => request.socket.destroy());
    });
    await pullWeights(weights, { into });
    expect(await readFile(file())).toEqual(CONTENT);
    expect(starts).toHaveLength(3);
    expect(starts[0]).toBe(0);
    expect(starts[1]).toBeGreaterThan(0);
    expect(starts[2]).toBeGreaterThan(starts[1] ?? 0);
  });

  it('takes up an earlier pull that was stopped, and what a server without ranges sends', async () => {
    const weights = await serve((_, response) => response.end(CONTENT));
    const stop = new AbortController();
    const stopped = pullWeights(weights, { into, signal: stop.signal, onProgress: () => stop.abort() });
    await expect(stopped).rejects.toThrow();
    await expect(readFile(file())).rejects.toThrow('ENOENT');
    await pullWeights(weights, { into });
    expect(await readFile(file())).toEqual(CONTENT);
  });

  it('refuses what is not the pinned file, and keeps nothing of it', async () => {
    const weights = await serve((_, response) => response.end(Buffer.alloc(CONTENT.length)));
    await expect(pullWeights(weights, { into })).rejects.toThrow('not the file that was pinned');
    await expect(readFile(file())).rejects.toThrow('ENOENT');
    await expect(readFile(`${file()}.part`)).rejects.toThrow('ENOENT');
  });

  it('asks a mirror for its own layout first, then for the publisher’s', async () => {
    const asked: string[] = [];
    const weights = await serve((request, response) => {
      asked.push(request.url ?? '');
      if (request.url !== '/mirror/pinned/onnx/model.onnx') response.writeHead(404);
      response.end(request.url === '/mirror/pinned/onnx/model.onnx' ? CONTENT : undefined);
    });
    const mirror = `${new URL(weights.source).origin}/mirror`;
    await pullWeights({ ...weights, source: 'https://publisher.invalid/pinned/' }, { into, mirror });
    expect(await readFile(file())).toEqual(CONTENT);
    expect(asked).toEqual([
      '/mirror/embeddings/test-weights/onnx/model.onnx',
      '/mirror/pinned/onnx/model.onnx',
    ]);
    await rm(file());
    await expect(pullWeights(weights, { into, mirror: 'models/on/disk' })).rejects.toThrow('no address');
  });

  it('replaces a file that was spoiled on the disk', async () => {
    const weights = await serve((_, response) => response.end(CONTENT));
    await pullWeights(weights, { into });
    await writeFile(file(), Buffer.alloc(CONTENT.length));
    await pullWeights(weights, { into });
    expect(await readFile(file())).toEqual(CONTENT);
  });

  it('says what the publisher answers, and what to do where there is none', async () => {
    const weights = await serve((_, response) => {
      response.writeHead(404);
      response.end();
    });
    await expect(pullWeights(weights, { into })).rejects.toThrow('the answer is 404');
    const nobody = { ...weights, source: 'http://127.0.0.1:9/' };
    await expect(pullWeights(nobody, { into })).rejects.toMatchObject({
      hint: expect.stringContaining('CALLCAST_MODELS'),
    });
  });
});

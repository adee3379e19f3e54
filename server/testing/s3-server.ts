import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { BucketCredentials, BucketSettings } from '@/server/inbound/contracts/settings';
import { openBucketClient } from '@/server/inbound/place/bucket-client';

const BUCKET = 'calls';
/** s3rver's own. */
const CREDENTIALS: BucketCredentials = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };

/** An S3-compatible server of other people (s3rver), a process of its own, with an empty bucket `calls`. */
export class S3Server {
  readonly settings: BucketSettings;
  readonly credentials = CREDENTIALS;
  readonly #client: S3Client;
  #child: ChildProcess | null = null;

  private constructor(
    private readonly folder: string,
    private readonly port: number,
  ) {
    this.settings = { endpoint: `http://127.0.0.1:${port}`, region: '', pathStyle: true };
    this.#client = openBucketClient(this.settings, CREDENTIALS);
  }

  /** @param folder where it keeps its objects */
  static async open(folder: string): Promise<S3Server> {
    mkdirSync(folder, { recursive: true });
    const server = new S3Server(folder, await freePort());
    await server.start();
    return server;
  }

  /** Begins to answer, also after stop(). */
  async start(): Promise<void> {
    const program = path.resolve('node_modules/s3rver/bin/s3rver.js');
    // Its tokens of a listing's next page are enciphered with DES.
    const node = ['--openssl-legacy-provider'];
    const place = ['-d', this.folder, '-a', '127.0.0.1', '-p', String(this.port)];
    this.#child = spawn(process.execPath, [...node, program, ...place, '-s', '--configure-bucket', BUCKET], {
      stdio: 'ignore',
    });
    while (!(await fetch(this.settings.endpoint).catch(() => null))) await sleep(50);
  }

  async stop(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'close');
  }

  async put(key: string, body: string | Uint8Array): Promise<void> {
    await this.#client.send(new PutObjectCommand({ Bucket: BUCKET, Key: key, Body: body }));
  }

  async close(): Promise<void> {
    this.#client.destroy();
    await this.stop();
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}

import { expect } from 'vitest';
import type { AcceptedBody, BatchAnswer } from '@/server/api/contracts/answers';
import { takeUpSpool } from '@/server/api/spool/take-up';
import { createApiKey } from '@/server/api-keys/create';
import type { API_KEY_SCOPES } from '@/server/api-keys/scopes';
import { CLI_ACTOR } from '@/server/auth/actor';
import { callStats } from '@/server/calls/stats';
import { runBatch } from '@/server/ingest/run-batch';
import { closeQueues } from '@/server/jobs/enqueue';
import { wrongInAnswer } from './check-answer';
import { openTestStores, type TestStores } from './open-test-stores';

type Handler = (request: Request) => Promise<Response>;
type OfBatch = (request: Request, context: { params: Promise<{ id: string }> }) => Promise<Response>;

/** The routes under test, by their path in the OpenAPI document. */
export interface ApiRoutes {
  doors: Readonly<Record<string, Handler>>;
  ofId: Readonly<Record<string, OfBatch>>;
}

export interface Sent {
  headers?: Record<string, string>;
  query?: string;
}

/** A program with a key at a site of its own; every answer it gets is held against the OpenAPI document. */
export class ApiTester {
  key = '';
  site = { id: 0, code: '' };

  private constructor(
    readonly stores: TestStores,
    private readonly routes: ApiRoutes,
  ) {}

  static async open(routes: ApiRoutes): Promise<ApiTester> {
    process.env.CALLCAST_API_SPOOL_SECONDS = '600';
    return new ApiTester(await openTestStores(), routes);
  }

  async close(): Promise<void> {
    await closeQueues();
    await this.stores.close();
  }

  /** Another site, and a key that may send to it. */
  async newSite(): Promise<void> {
    const code = crypto.randomUUID();
    this.site = await this.stores.database.site.create({
      data: { code, name: code, timeZone: 'UTC', country: 'NL' },
    });
    await this.takeKey(['ingest:write']);
  }

  /** Goes on with a key of these scopes, of its site or (null) all. */
  async takeKey(
    scopes: (typeof API_KEY_SCOPES)[number][],
    siteId: number | null = this.site.id,
  ): Promise<void> {
    const context = { actor: CLI_ACTOR };
    this.key = (await createApiKey(context, { name: 'ACD', scopes, siteId, expiresAt: null })).key;
  }

  async send(door: string, body: unknown, { headers = {}, query = '' }: Sent = {}): Promise<Response> {
    const request = new Request(`http://callcast.test/api/v1${door}${query}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.key}`, 'content-type': 'application/json', ...headers },
      body:
        body instanceof Uint8Array || typeof body === 'string' ? (body as BodyInit) : JSON.stringify(body),
    });
    const answer = await this.routes.doors[door]?.(request);
    if (!answer) throw new Error(`${door} is not under test`);
    expect(await wrongInAnswer(door, 'post', answer)).toEqual([]);
    return answer;
  }

  async accepted(answer: Response): Promise<AcceptedBody> {
    const body = await answer.json();
    expect([answer.status, body.error]).toEqual([202, undefined]);
    expect(answer.headers.get('location')).toBe(body.batch.href);
    return body;
  }

  /** Asks for what an id names. @param path as the document has it: "/batches/{id}" */
  async get(path: string, id: string): Promise<Response> {
    const address = path.replace('{id}', encodeURIComponent(id));
    const request = new Request(`http://callcast.test/api/v1${address}`, {
      headers: { authorization: `Bearer ${this.key}` },
    });
    const answer = await this.routes.ofId[path]?.(request, { params: Promise.resolve({ id }) });
    if (!answer) throw new Error(`${path} is not under test`);
    expect(await wrongInAnswer(path, 'get', answer)).toEqual([]);
    return answer;
  }

  async batchNow(id: string): Promise<BatchAnswer> {
    return (await (await this.get('/batches/{id}', id)).json()).batch;
  }

  /** What a worker does with what was acknowledged. @returns the deliveries that came of it */
  async work(): Promise<string[]> {
    const batches = await takeUpSpool();
    for (const batchId of batches) await runBatch({ actor: CLI_ACTOR }, { batchId });
    return batches;
  }

  stats() {
    return callStats({ actor: CLI_ACTOR }, { site: this.site.code });
  }

  /** Rows of a question to ClickHouse about the site. */
  async rows(query: string): Promise<unknown[]> {
    const answer = await this.stores.clickhouse.query({ query, format: 'JSONEachRow' });
    return answer.json();
  }
}

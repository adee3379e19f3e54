import { setTimeout as sleep } from 'node:timers/promises';

export interface Receiver {
  /** http://host:port */
  url: string;
  key: string;
}

export interface Sent {
  batchId: string;
  /** how often it was sent until it was acknowledged */
  attempts: number;
}

const PAUSE_MS = 300;

/**
 * Sends calls until they are acknowledged, as a program does that must not lose any: the same request under the same
 * Idempotency-Key, again after a failure that may pass.
 * @throws for an answer that sending again does not mend
 */
export async function sendCalls(receiver: Receiver, rows: readonly object[]): Promise<Sent> {
  const body = JSON.stringify({ calls: rows });
  const name = crypto.randomUUID();
  for (let attempts = 1; ; attempts++) {
    const answer = await post(receiver, body, name);
    if (answer?.status === 202) {
      const { batch } = (await answer.json()) as { batch: { id: string } };
      return { batchId: batch.id, attempts };
    }
    if (answer && answer.status < 500 && answer.status !== 429)
      throw new Error(`refused with ${answer.status}: ${await answer.text()}`);
    await answer?.arrayBuffer();
    await sleep(PAUSE_MS);
  }
}

/** null: there is no answer. */
async function post({ url, key }: Receiver, body: string, name: string): Promise<Response | null> {
  return fetch(`${url}/api/v1/calls`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${key}`,
      'content-type': 'application/json',
      'idempotency-key': name,
    },
    body,
  }).catch(() => null);
}

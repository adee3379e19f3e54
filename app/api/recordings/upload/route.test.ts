import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { samplePath } from '@/models/speech/samples/samples';
import { sessionCookie } from '@/server/auth/session-cookie';
import { closeQueues } from '@/server/jobs/enqueue';
import type { Role } from '@/server/postgres/generated/enums';
import { heldAudio } from '@/server/testing/drop-sample';
import { makeUser, openTestSession } from '@/server/testing/make-user';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { POST } from './route';

const ORIGIN = 'http://localhost:3000';

let stores: TestStores;
let siteId: number;
beforeAll(async () => {
  stores = await openTestStores();
  siteId = (await stores.database.site.create({ data: { code: 's', name: 'S', timeZone: 'Europe/Berlin' } }))
    .id;
});
afterAll(async () => {
  await closeQueues();
  await stores.close();
});

const users = new Map<Role, string>();

/** What the page sends, by somebody of a role; null: nobody is signed in. */
async function send(
  role: Role | null,
  query: Record<string, string>,
  body: Uint8Array | null,
  origin = ORIGIN,
): Promise<{ status: number; answer: Record<string, unknown> }> {
  const headers: Record<string, string> = { origin, host: new URL(ORIGIN).host };
  if (role) {
    const userId = users.get(role) ?? (await makeUser(role)).id;
    users.set(role, userId);
    headers.cookie = await sessionCookie(await openTestSession(userId));
  }
  const address = `${ORIGIN}/api/recordings/upload?${new URLSearchParams({ site: String(siteId), ...query })}`;
  const response = await POST(
    new Request(address, { method: 'POST', headers, body: body && new Uint8Array(body) }),
  );
  return { status: response.status, answer: (await response.json()) as Record<string, unknown> };
}

test('a file becomes a waiting recording with what was told beside it; the same one again is that one', async () => {
  const bytes = readFileSync(samplePath('quilter-en.wav'));
  const told = { fileName: 'C:\\calls\\C-7.wav', startedAt: '2026-05-01T09:00:00', queue: 'front' };
  const first = await send('manager', told, bytes);
  expect(first).toMatchObject({
    status: 201,
    answer: {
      known: false,
      recording: {
        callId: 'C-7',
        fileName: 'C-7.wav',
        status: 'waiting',
        queue: 'front',
        calledAt: '2026-05-01T07:00:00.000Z',
        sizeBytes: bytes.length,
      },
    },
  });
  expect(heldAudio()).toHaveLength(1);
  expect(readFileSync(`${stores.dataDir}/${heldAudio()[0]}`).includes(bytes.subarray(1000, 1100))).toBe(
    false,
  );
  expect(await send('manager', told, bytes)).toMatchObject({ status: 200, answer: { known: true } });
  expect(heldAudio()).toHaveLength(1);
});

test('who may not, and what cannot be, is refused and leaves nothing', async () => {
  const held = heldAudio();
  const bytes = new Uint8Array([1, 2, 3]);
  const file = { fileName: 'x.wav' };
  for (const [status, role, query, body, origin] of [
    [401, null, file, bytes],
    [403, 'qa_lead', file, bytes],
    [403, 'manager', file, bytes, 'https://elsewhere.example'],
    [404, 'manager', { ...file, site: '999' }, bytes],
    [400, 'manager', file, null],
    [400, 'manager', { ...file, startedAt: 'yesterday' }, bytes],
    [400, 'manager', { ...file, direction: 'sideways' }, bytes],
    [400, 'manager', { fileName: '.wav' }, bytes],
  ] as const) {
    const { status: answered, answer } = await send(role, query, body, origin);
    expect(answered).toBe(status);
    expect(JSON.stringify(answer)).toMatch(/[A-Z][a-z]+ /);
  }
  expect(heldAudio()).toEqual(held);
});

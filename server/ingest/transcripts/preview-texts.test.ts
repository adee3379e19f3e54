import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { previewSource } from '../preview';

const folder = mkdtempSync(path.join(tmpdir(), 'callcast-preview-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const site = { timeZone: 'UTC', country: 'NL', callerKey: Buffer.alloc(32), now: Date.parse('2026-03-09') };

async function previewed(name: string, content: string) {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  const { texts } = await previewSource({ origin: { path: file, sealed: false }, site });
  return texts?.calls ?? [];
}

const LONG = 'It is about my card, which was sent and never came. '.repeat(4);
const LINE = `Agent: Good morning, you speak with the bank.\nCustomer: My number is 06 12345678. ${LONG}\n`;

test('of a file that is one call of days a preview reads the beginning', async () => {
  const all = 16_000;
  const [call] = await previewed('long.txt', `Call ID: c-1\n${LINE.repeat(all / 2)}`);
  expect(call?.turns[0]?.text).toBe('Good morning, you speak with the bank.');
  expect(call?.turns[1]?.text).toMatch(/^My number is \[PHONE_1\]\. It is about/);
  expect(call?.utterances).toBeGreaterThan(all / 4);
  expect(call?.utterances).toBeLessThan(all * 0.75);
});

test('of calls behind a great many words a preview tells all but their words', async () => {
  const call = (id: string, turns: number) => ({
    call_id: id,
    started_at: '2026-03-02T09:00:00Z',
    utterances: Array.from({ length: turns }, () => ({
      speaker: 'agent',
      text: 'Good morning. '.repeat(10),
    })),
  });
  const ids = Array.from({ length: 12 }, (_, index) => `c-${index}`);
  const calls = await previewed('calls.jsonl', ids.map((id) => JSON.stringify(call(id, 600))).join('\n'));
  expect(calls.map(({ callId, utterances }) => [callId, utterances])).toEqual(
    ids.slice(0, 10).map((id) => [id, 600]),
  );
  expect(calls[0]?.turns[0]?.text).toMatch(/^(Good morning. ?){10}$/);
});

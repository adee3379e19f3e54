import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CompactSign } from 'jose';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { getTranscript } from '@/server/calls/conversation/get-transcript';
import { clickhouse } from '@/server/clickhouse/client';
import { forgetEnv } from '@/server/env';
import { deliverFile } from '@/server/testing/deliver-file';
import { insertCalls } from '@/server/testing/insert-calls';
import { makeCertificate, type TestCertificate } from '@/server/testing/make-certificate';
import { makeActor } from '@/server/testing/make-user';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { exportVcon } from '@/server/vcon/export-call';

let stores: TestStores;
let folder: string;
let siteId: number;
let root: TestCertificate;
let signer: TestCertificate;

beforeAll(async () => {
  stores = await openTestStores();
  folder = mkdtempSync(path.join(tmpdir(), 'callcast-vcons-'));
  const data = { code: 'vcons', name: 'vCons', timeZone: 'Europe/Amsterdam', country: 'NL' };
  siteId = (await stores.database.site.create({ data })).id;
  root = makeCertificate({ name: 'Example Root', ca: true });
  signer = makeCertificate({ name: 'vcon.example.org', issuer: root });
});
afterEach(() => {
  delete process.env.CALLCAST_VCON_SIGNERS;
  forgetEnv();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await stores.close();
});

const PARTIES = [
  { name: 'Bo', role: 'customer', tel: 'tel:+31612345678' },
  { name: 'Ann', role: 'agent' },
];
const START = '2026-05-04T09:00:00Z';
const RECORDING = { type: 'recording', start: START, duration: 5, parties: [0, 1] };
const SAID = [{ speaker: 'agent', start: 0, end: 2, text: 'Good morning.' }];
const vconOf = (uuid: string, rest: object = {}) => ({
  vcon: '0.4.0',
  uuid,
  created_at: START,
  parties: PARTIES,
  dialog: [RECORDING],
  analysis: [{ type: 'transcript', dialog: 0, vendor: 'v', encoding: 'json', body: SAID }],
  ...rest,
});

function written(name: string, content: object | string | Buffer): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(
    file,
    typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content),
  );
  return file;
}

const deliver = (file: string, site = siteId) =>
  deliverFile(site, file, { settle: false, mapping: { kind: 'transcripts', format: 'vcon' } });
const reasonsOf = async (batchId: string) =>
  (await stores.database.quarantinedRow.findMany({ where: { batchId } })).map(({ reason }) => reason);
const readCall = async (callId: string) =>
  getTranscript({ actor: await makeActor('qa_lead') }, { siteId, callId });

async function signed(vcon: object): Promise<{ payload: string; signatures: object[] }> {
  const compact = await new CompactSign(Buffer.from(JSON.stringify(vcon)))
    .setProtectedHeader({ alg: 'RS256' })
    .sign(signer.key);
  const [head = '', payload = '', signature = ''] = compact.split('.');
  const header = { alg: 'RS256', x5c: [signer.certificate.raw.toString('base64')] };
  return { payload, signatures: [{ header, protected: head, signature }] };
}

test('a signed vCon goes in when its signature holds, and its transcript says who signed', async () => {
  process.env.CALLCAST_VCON_SIGNERS = written('signers.pem', root.certificate.toString());
  forgetEnv();
  expect(await deliver(written('known.json', await signed(vconOf('known'))))).toMatchObject({
    rowsStored: 1n,
  });
  process.env.CALLCAST_VCON_SIGNERS = makeCertificate({ name: 'Other', ca: true }).certificate.toString();
  forgetEnv();
  await deliver(written('unknown.json', await signed(vconOf('unknown'))));
  expect((await readCall('known')).caution).toBe('');
  expect((await readCall('unknown')).caution).toBe('The vCon is signed; its signer is not verified.');
});

test('one that was changed goes to quarantine, others of the file go in', async () => {
  const good = await signed(vconOf('good'));
  const changed = { ...(await signed(vconOf('changed'))), payload: good.payload.replace(/.$/, 'A') };
  const file = written(
    'mixed.jsonl',
    [good, changed, { ciphertext: 'x', recipients: [] }].map((one) => JSON.stringify(one)).join('\n'),
  );
  const batch = await deliver(file);
  expect(batch).toMatchObject({ status: 'done', rowsStored: 1n, rowsQuarantined: 2n });
  expect(await reasonsOf(batch.id)).toEqual([
    expect.stringMatching(/does not hold/),
    expect.stringMatching(/encrypted/),
  ]);
});

test('a transcript in a file beside it is taken when its hash is right, and never from elsewhere', async () => {
  const text = JSON.stringify(SAID);
  const content_hash = `sha512-${createHash('sha512').update(text).digest('base64url')}`;
  written('beside/said.json', text);
  // The right content, but not in the vCon's own folder.
  written('outside.json', text);
  const elsewhere = (url: string, hash = content_hash) => ({
    analysis: [
      { type: 'transcript', dialog: 0, vendor: 'v', mediatype: 'application/json', url, content_hash: hash },
    ],
  });
  const good = written(
    'beside/good.vcon.json',
    vconOf('beside', elsewhere('https://example.org/x/said.json?key=1')),
  );
  expect(await deliver(good)).toMatchObject({ rowsStored: 1n, rowsQuarantined: 0n });
  expect((await readCall('beside')).turns).toMatchObject([{ speaker: 'agent', text: 'Good morning.' }]);
  const refused = [
    elsewhere('https://example.org/said.json', `sha512-${'A'.repeat(86)}`),
    elsewhere('https://example.org/other.json'),
    elsewhere('https://example.org/%2e%2e%2foutside.json'),
  ];
  const batch = await deliver(
    written(
      'beside/bad.jsonl',
      refused.map((rest, at) => JSON.stringify(vconOf(`bad-${at}`, rest))).join('\n'),
    ),
  );
  expect(await reasonsOf(batch.id)).toEqual([
    expect.stringMatching(/said\.json beside it is not the one/),
    expect.stringMatching(/other\.json\), which is not beside it/),
    expect.stringMatching(/not beside it/),
  ]);
});

test('sound inside becomes a recording of its call; of one who refused none is kept', async () => {
  const sound = readFileSync(
    path.join(import.meta.dirname, '../../../models/speech/samples/dry-cleaner-mono.mp3'),
  );
  const inline = (bytes: Buffer) => ({
    dialog: [
      {
        ...RECORDING,
        mediatype: 'audio/x-mp3',
        filename: 'call.mp3',
        encoding: 'base64url',
        body: bytes.toString('base64url'),
      },
    ],
    analysis: [],
  });
  const refusal = { attachments: [{ purpose: 'consent', encoding: 'json', body: { status: 'denied' } }] };
  const file = written(
    'sound.jsonl',
    [
      vconOf('heard', inline(sound)),
      vconOf('refused', { ...inline(Buffer.concat([sound, Buffer.from('x')])), ...refusal }),
    ]
      .map((one) => JSON.stringify(one))
      .join('\n'),
  );
  const batch = await deliver(file);
  expect(batch).toMatchObject({ rowsStored: 2n, rowsQuarantined: 0n });
  const recordings = await stores.database.recording.findMany({
    where: { siteId },
    orderBy: { callId: 'asc' },
  });
  expect(recordings).toMatchObject([
    { callId: 'heard', fileName: 'call.mp3', sizeBytes: BigInt(sound.length), createdBy: 'callcast' },
    { callId: 'refused', path: null, status: 'skipped' },
  ]);
  expect(recordings[0]?.path).not.toBeNull();
  expect((await readCall('heard')).missing).toBe('none');
  const [{ calls } = { calls: 0 }] = await (
    await clickhouse().query({
      query: `SELECT count() AS calls FROM calls FINAL WHERE site_id = ${siteId} AND call_id IN ('heard', 'refused') AND talk_ms = 5000`,
      format: 'JSONEachRow',
    })
  ).json<{ calls: number }>();
  expect(Number(calls)).toBe(2);
});

test('only what this house masked is taken as masked', async () => {
  const actor = await makeActor('qa_lead');
  await insertCalls(siteId, [{ callId: 'own', startedAt: new Date(START) }]);
  await deliverFile(
    siteId,
    written(
      'own.jsonl',
      JSON.stringify({ call_id: 'own', utterances: [{ speaker: 'customer', text: 'Hi there.' }] }),
    ),
    { settle: false },
  );
  const vcon = JSON.stringify(await exportVcon({ actor }, { siteId, callId: 'own' }));
  const data = { code: 'vcons-2', name: 'vCons 2', timeZone: 'UTC', country: 'NL' };
  const other = (await stores.database.site.create({ data })).id;
  await deliver(written('forged.json', vcon.replaceAll('Hi there.', 'Call me on 06 12345678.')), other);
  const { turns } = await getTranscript({ actor }, { siteId: other, callId: 'own' });
  expect(turns.map(({ text }) => text)).toEqual(['Call me on [PHONE_1].']);
});

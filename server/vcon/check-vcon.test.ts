import { describe, expect, test } from 'vitest';
import { vconOf } from '@/models/speech/formats/vcon';
import { draftSchema } from '@/server/testing/draft-schema';
import { checkVcon } from './check-vcon';

const HASH = `sha512-${'A'.repeat(86)}`;
const VCON = {
  vcon: '0.4.0',
  uuid: '01a07da8-c2bb-83e5-b9a2-279e0d16bc46',
  created_at: '2026-05-04T09:00:00Z',
  parties: [{ tel: 'tel:+15550100001', name: 'Bo' }, { name: 'Ann', type: 'person' }, {}],
  dialog: [
    {
      type: 'recording',
      start: '2026-05-04T09:00:00.5+02:00',
      duration: 33.12,
      parties: [0, [1, 2], null],
      url: 'https://example.org/a.wav',
      content_hash: HASH,
      mediatype: 'audio/x-wav',
      party_history: [
        { party: 1, time: '2026-05-04T09:00:01Z', event: 'join' },
        { party: 0, time: '2026-05-04T09:00:02Z', event: 'keydown', button: '1' },
      ],
    },
    {
      type: 'text',
      start: '2026-05-04T09:01:00Z',
      parties: 0,
      mediatype: 'text/plain',
      encoding: 'none',
      body: 'Hi',
    },
    {
      type: 'transfer',
      transferee: 0,
      transferor: 1,
      transfer_target: 2,
      original: 0,
      target_dialog: 3,
      start: '2026-05-04T09:01:00Z',
    },
    { type: 'incomplete', start: '2026-05-04T09:01:00Z', disposition: 'busy' },
    { type: 'recording-set', start: '2026-05-04T09:00:00Z', parties: [0, 1], recordings: [0] },
    { type: 'recording' },
  ],
  analysis: [
    {
      type: 'transcript',
      dialog: [0, 1],
      vendor: 'v',
      mediatype: 'application/json',
      encoding: 'json',
      body: [],
    },
  ],
  attachments: [
    {
      purpose: 'x',
      start: '2026-05-04T09:00:00Z',
      party: 0,
      dialog: 0,
      mediatype: 'text/plain',
      encoding: 'base64url',
      body: 'SGk',
    },
  ],
};

const [RECORDING, TEXT, TRANSFER, INCOMPLETE] = VCON.dialog;
const withDialog = (dialog: object) => ({ ...VCON, dialog: [dialog, ...VCON.dialog.slice(1)] });
const musts = (value: unknown) =>
  checkVcon(value)
    .filter(({ must }) => must)
    .map(({ at }) => at);

const DEMANDS: [what: string, vcon: object, at: string][] = [
  ['a UUID', { ...VCON, uuid: 'C-17' }, 'uuid'],
  ['when it was made', { ...VCON, created_at: undefined }, 'created_at'],
  ['dates with an offset', { ...VCON, created_at: '2026-05-04T09:00:00' }, 'created_at'],
  ['days that there are', { ...VCON, updated_at: '2026-02-30T09:00:00Z' }, 'updated_at'],
  ['its own version', { ...VCON, vcon: '0.0.1' }, 'vcon'],
  ['lists', { ...VCON, parties: {}, dialog: [], attachments: [], analysis: [] }, 'parties'],
  ['redacted or amended', { ...VCON, redacted: { type: 'x' }, amended: { uuid: VCON.uuid } }, ''],
  ['a kind of redaction', { ...VCON, redacted: { uuid: VCON.uuid } }, 'redacted.type'],
  [
    'a hash of the version before',
    { ...VCON, amended: { url: 'https://example.org/x' } },
    'amended.content_hash',
  ],
  ['a type of dialog', withDialog({ ...RECORDING, type: 'call' }), 'dialog[0].type'],
  ['parties that are there', withDialog({ ...RECORDING, parties: [0, 3] }), 'dialog[0].parties'],
  [
    'the hash of what lies elsewhere',
    withDialog({ ...RECORDING, content_hash: undefined }),
    'dialog[0].content_hash',
  ],
  ['a sound hash', withDialog({ ...RECORDING, content_hash: 'SHA512:x' }), 'dialog[0].content_hash'],
  ['HTTPS', withDialog({ ...RECORDING, url: 'http://example.org/a.wav' }), 'dialog[0].url'],
  ['no negative time', withDialog({ ...RECORDING, duration: -1 }), 'dialog[0].duration'],
  [
    'what key was pressed',
    withDialog({
      ...RECORDING,
      party_history: [{ party: 0, time: '2026-05-04T09:00:00Z', event: 'keyup' }],
    }),
    'dialog[0].party_history[0].button',
  ],
  ['the encoding of a body', withDialog({ ...TEXT, encoding: undefined }), 'dialog[0].encoding'],
  ['the media type of a body', withDialog({ ...TEXT, mediatype: undefined }), 'dialog[0].mediatype'],
  ['text that is text', withDialog({ ...TEXT, body: { a: 1 } }), 'dialog[0].body'],
  ['no parties of a transfer', withDialog({ ...TRANSFER, original: 1, parties: [0] }), 'dialog[0].parties'],
  ['an original call that came about', withDialog({ ...TRANSFER, original: 3 }), 'dialog[0].original'],
  ['why nothing came about', withDialog({ ...INCOMPLETE, disposition: undefined }), 'dialog[0].disposition'],
  ['a known disposition', withDialog({ ...INCOMPLETE, disposition: 'ANSWERED' }), 'dialog[0].disposition'],
  ['nobody’s vendor', { ...VCON, analysis: [{ type: 'transcript', dialog: 0 }] }, 'analysis[0].vendor'],
  [
    'dialogs of an analysis that are there',
    { ...VCON, analysis: [{ type: 'x', vendor: 'v', dialog: 9 }] },
    'analysis[0].dialog',
  ],
  [
    'the dialog of an attachment',
    { ...VCON, attachments: [{ start: '2026-05-04T09:00:00Z', party: 0 }] },
    'attachments[0].dialog',
  ],
];

test('a vCon that keeps all rules has no problems', () => {
  expect(checkVcon(VCON)).toEqual([]);
  expect(checkVcon({ ...VCON, vcon: undefined, redacted: { type: 'PII' } })).toEqual([]);
  expect(draftSchema()(VCON)).toBe(true);
});

test('what the draft’s own schema refuses is refused here, too', () => {
  const valid = draftSchema();
  const refused = DEMANDS.filter(([, vcon]) => !valid(JSON.parse(JSON.stringify(vcon))));
  // The schema cannot say that a place in a list has to be there, and leaves the forms of hashes and addresses open.
  expect(refused.length).toBeGreaterThan(15);
  for (const [, vcon] of refused) expect(musts(JSON.parse(JSON.stringify(vcon)))).not.toEqual([]);
});

describe('what the draft demands', () => {
  test.each(DEMANDS)('%s', (_, vcon, at) => {
    expect(musts(vcon)).toContain(at);
  });

  test.each([null, 7, 'x', [], {}])('%j is no vCon', (value) => {
    expect(musts(value)).not.toEqual([]);
  });
});

test('what it recommends is said, and does not make a vCon invalid', () => {
  const vcon = {
    ...VCON,
    uuid: '018e4f3a-0000-4000-8000-000000000000',
    parties: [{ role: 'agent' }, { type: 'human' }, {}],
    dialog: [{ type: 'recording', parties: 0 }, ...VCON.dialog.slice(1)],
  };
  const problems = checkVcon({ ...vcon, analysis: [], attachments: [] });
  expect(problems.filter(({ must }) => must)).toEqual([]);
  expect(problems.map(({ at }) => at).sort()).toEqual([
    'dialog[0]',
    'dialog[0].start',
    'parties[0]',
    'parties[1].type',
    'uuid',
  ]);
});

test('what callcast transcribe writes keeps the rules; the sound lies beside it', () => {
  const utterance = { channel: 0, startMs: 0, endMs: 900, text: 'Hello.', confidence: 0.9, words: null };
  const vcon = vconOf(
    {
      language: 'en',
      languageProbability: null,
      engine: 'whisper',
      model: 'small',
      parameters: {},
      durationMs: 1500,
      format: 'WAV',
      warnings: [],
      layout: 'mono',
      speakers: { by: 'nothing', confidence: null, agentChannel: null },
      utterances: (['agent', 'customer', 'ivr', 'unknown'] as const).map((speaker) => ({
        ...utterance,
        speaker,
      })),
      speech: [],
      dropped: [],
    },
    { file: 'a.mp3', startedAt: new Date(0), createdAt: new Date(0), sha256: 'ab' },
  );
  expect(draftSchema()(vcon)).toBe(true);
  expect(checkVcon(vcon)).toEqual([
    { at: 'dialog[0]', must: false, section: '4.3.10', problem: expect.stringMatching(/content/) },
  ]);
});

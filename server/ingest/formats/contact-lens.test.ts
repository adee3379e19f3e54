import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { isProblem } from '@/server/ingest/transcripts/incoming-call';
import { oneCall, readTextFile, saidIn } from '@/server/testing/read-text-file';

// Written after the Amazon Connect administrator guide ("Contact Lens example output files") and API reference.
const ID = '2a602c1a-4ca3-4d37-a933-444d575c0222';
const VOICE = {
  Version: '1.1.0',
  AccountId: '1',
  Channel: 'VOICE',
  JobStatus: 'COMPLETED',
  LanguageCode: 'en-US',
  Participants: [
    { ParticipantId: 'CUSTOMER', ParticipantRole: 'CUSTOMER' },
    { ParticipantId: 'AGENT', ParticipantRole: 'AGENT' },
  ],
  CustomerMetadata: {
    ContactId: ID,
    InputS3Uri: `s3://b/CallRecordings/2021/12/01/${ID}_20211201T06%3A01_UTC.wav`,
    InstanceId: 'i',
  },
  ConversationCharacteristics: { TotalConversationDurationMillis: 32_110 },
  Transcript: [
    {
      BeginOffsetMillis: 160,
      EndOffsetMillis: 4640,
      Content: 'Hello, how can I help?',
      Id: '1',
      ParticipantId: 'AGENT',
      Sentiment: 'NEUTRAL',
      LoudnessScore: [66.5],
    },
    {
      BeginOffsetMillis: 4640,
      EndOffsetMillis: 6610,
      Content: 'My name is [PII].',
      Id: '2',
      ParticipantId: 'CUSTOMER',
      Redaction: { RedactedTimestamps: [{ BeginOffsetMillis: 5000, EndOffsetMillis: 5300 }] },
    },
  ],
};
const SPOKEN = ['0.16-4.64 agent: Hello, how can I help?', '4.64-6.61 customer: My name is [PII].'];

test('a call: its contact, its start by the recording’s name, roles and times', async () => {
  const call = await oneCall('contact-lens', 'whatever.json', VOICE);
  expect(call).toMatchObject({
    callId: ID,
    language: 'en-US',
    engine: { name: 'contact-lens', model: '1.1.0' },
    facts: { talkMs: 32_110, startedAt: new Date('2021-12-01T06:01:00Z'), type: '' },
  });
  expect(saidIn(call)).toEqual(SPOKEN);
});

test('without metadata the file’s name tells the contact', async () => {
  const { CustomerMetadata: _, ...bare } = VOICE;
  const call = await oneCall('contact-lens', `${ID}_analysis_2021-12-01T06_02_10Z.json`, bare);
  expect(call).toMatchObject({ callId: ID, facts: { startedAt: null } });
  expect(saidIn(call)).toEqual(SPOKEN);
});

test('a chat: people by their ids, moments since it began; who came and went is not said', async () => {
  const call = await oneCall('contact-lens', 'chat.json', {
    Version: 'CHAT-2022-11-30',
    Channel: 'CHAT',
    LanguageCode: 'en-US',
    CustomerMetadata: { ContactId: ID, InstanceId: 'i' },
    Participants: [
      { ParticipantId: 'f36a545d-67b2-4fd4-89fb-896136b609a7', ParticipantRole: 'CUSTOMER' },
      { ParticipantId: 'be3eb3ff-7374-4d27-8e6c-e1ed8c3a1c5c', ParticipantRole: 'AGENT' },
      { ParticipantId: 'BOT1', ParticipantRole: 'CUSTOM_BOT' },
    ],
    Transcript: [
      {
        AbsoluteTime: '2022-10-27T03:31:50.735Z',
        ContentType: 'application/vnd.amazonaws.connect.event.participant.joined',
        Id: '0',
        ParticipantId: 'f36a545d-67b2-4fd4-89fb-896136b609a7',
      },
      {
        AbsoluteTime: '2022-10-27T03:31:51.735Z',
        Content: 'Press 1 for help',
        ContentType: 'text/plain',
        Id: '1',
        ParticipantId: 'BOT1',
        DisplayName: 'BOT',
      },
      {
        AbsoluteTime: '2022-10-27T03:31:52.735Z',
        Content: 'Hi, it is me',
        ContentType: 'text/plain',
        Id: '2',
        ParticipantId: 'f36a545d-67b2-4fd4-89fb-896136b609a7',
        DisplayName: 'Maria Garcia',
      },
      {
        AbsoluteTime: '2022-10-27T03:32:01.000Z',
        Content: 'Good morning',
        ContentType: 'text/markdown',
        Id: '3',
        ParticipantId: 'be3eb3ff-7374-4d27-8e6c-e1ed8c3a1c5c',
        DisplayName: 'John Doe',
      },
    ],
  });
  expect(call).toMatchObject({
    callId: ID,
    names: ['Maria Garcia', 'John Doe'],
    facts: { type: 'chat', startedAt: new Date('2022-10-27T03:31:50.735Z') },
  });
  expect(saidIn(call)).toEqual([
    '1- ivr: Press 1 for help',
    '2- customer: Hi, it is me',
    '10.265- agent: Good morning',
  ]);
});

test('segments in real time', async () => {
  const call = await oneCall('contact-lens', 'live.json', {
    Channel: 'VOICE',
    Segments: [
      { Transcript: { ...VOICE.Transcript[0], ParticipantRole: 'AGENT' } },
      { Categories: { MatchedCategories: ['x'] } },
      { Transcript: { ...VOICE.Transcript[1], ParticipantRole: 'CUSTOMER' } },
    ],
  });
  expect(saidIn(call)).toEqual(SPOKEN);
});

const REAL = path.join(
  process.env.CALLCAST_DATA ?? '',
  'formats/amazon-connect/contact-lens-voice-original.json',
);
describe.skipIf(!process.env.CALLCAST_DATA || !existsSync(REAL))('the data set', () => {
  test('the vendor’s own example', async () => {
    const call = await oneCall(
      'contact-lens',
      'contact-lens-voice-original.json',
      readFileSync(REAL, 'utf8'),
    );
    expect(call.turns).toHaveLength(10);
    expect(saidIn(call)[1]).toBe('0.16-4.64 customer: Just hello. My name is Peter and help.');
  });
});

test('events of the real-time stream: of each contact one call, however they stand among each other', async () => {
  const turn = (ParticipantRole: string, BeginOffsetMillis: number, Content: string) => ({
    Transcript: {
      ParticipantId: ParticipantRole,
      ParticipantRole,
      BeginOffsetMillis,
      EndOffsetMillis: BeginOffsetMillis + 50,
      Content,
    },
  });
  const event = (ContactId: string, EventType: string, ...Segments: object[]) =>
    JSON.stringify({
      Version: '1.0.0',
      Channel: 'VOICE',
      ContactId,
      LanguageCode: 'en-US',
      EventType,
      ...(Segments.length > 0 ? { Segments } : {}),
    });
  const utterance = {
    Utterance: { ParticipantId: 'CUSTOMER', ParticipantRole: 'CUSTOMER', PartialContent: 'Hel' },
  };
  const lines = [
    event('a', 'STARTED'),
    event('a', 'SEGMENTS', utterance, turn('AGENT', 0, 'Hi')),
    event('b', 'STARTED'),
    event('b', 'SEGMENTS', turn('AGENT', 10, 'Good day')),
    event('a', 'SEGMENTS', turn('CUSTOMER', 90, 'Hello'), { Categories: { MatchedCategories: ['x'] } }),
    event('a', 'COMPLETED'),
    event('b', 'COMPLETED'),
  ];
  const { name, units } = await readTextFile('stream.jsonl', lines.join('\n'));
  const calls = units.map(({ call }) => (isProblem(call) ? call.reason : [call.callId, ...saidIn(call)]));
  expect([name, ...calls]).toEqual([
    'contact-lens',
    ['a', '0-0.05 agent: Hi', '0.09-0.14 customer: Hello'],
    ['b', '0.01-0.06 agent: Good day'],
  ]);
});

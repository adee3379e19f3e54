import { expect, test } from 'vitest';
import { oneCall, saidIn, wordsIn } from '@/server/testing/read-text-file';

// Written after the solution's documentation, "Output JSON structure".
const PCA = {
  ConversationAnalytics: {
    GUID: '2a602c1a-4ca3-4d37-a933-444d575c0222',
    Agent: 'BobS',
    Cust: '12345',
    ConversationTime: '2021-12-01 06:01:22',
    ConversationLocation: 'America/New_York',
    LanguageCode: 'en-US',
    Duration: '28.75',
    SpeakerLabels: [
      { Speaker: 'spk_0', DisplayText: 'Customer' },
      { Speaker: 'spk_1', DisplayText: 'Agent' },
    ],
    SourceInformation: [
      {
        TranscribeJobInfo: {
          TranscribeApiType: 'analytics',
          TranscriptionJobName: 'job-1',
          MediaOriginalUri: 's3://b/x.wav',
        },
      },
    ],
  },
  SpeechSegments: [
    {
      SegmentStartTime: 0,
      SegmentEndTime: 1.5,
      SegmentSpeaker: 'spk_1',
      IVRSegment: true,
      OriginalText: 'Press one.',
      WordConfidence: [],
    },
    {
      SegmentStartTime: 2.0,
      SegmentEndTime: '3.25',
      SegmentSpeaker: 'spk_1',
      SegmentInterruption: false,
      IVRSegment: false,
      OriginalText: 'Good morning.',
      DisplayText: 'Good <b>morning</b>.',
      WordConfidence: [
        { Text: 'Good', Confidence: 0.99, StartTime: 2.0, EndTime: 2.4 },
        { Text: ' morning.', Confidence: 0.9, StartTime: 2.4, EndTime: 3.25 },
      ],
    },
    { SegmentStartTime: 4, SegmentEndTime: 5, SegmentSpeaker: 'spk_0', OriginalText: 'My car is broken.' },
  ],
};

test('who speaks by its labels, the menu, times, words, and what it tells of the call', async () => {
  const call = await oneCall('amazon-pca', 'result.json', PCA);
  expect(call).toMatchObject({
    callId: PCA.ConversationAnalytics.GUID,
    otherIds: ['x', 'result', 'job-1'],
    language: 'en-US',
    engine: { name: 'amazon-pca', model: 'analytics' },
    facts: {
      agent: 'BobS',
      talkMs: 28_750,
      startedAt: new Date('2021-12-01T11:01:22Z'),
      recording: 's3://b/x.wav',
    },
  });
  expect(call.facts.callerKey).toMatch(/^[0-9a-f]{32}$/);
  expect(saidIn(call)).toEqual([
    '0-1.5 ivr: Press one.',
    '2-3.25 agent: Good morning.',
    '4-5 customer: My car is broken.',
  ]);
  expect(wordsIn(call, 1)).toEqual(['Good 2-2.4 (0.99)', 'morning. 2.4-3.25 (0.9)']);
});

test('without labels people are told apart by what they say; the recording’s name tells the rest', async () => {
  const name =
    'AutoRepairs1_CUST_12345_GUID_2a602c1a-4ca3-4d37-a933-444d575c0222_AGENT_BobS_DT_2021-12-01T06-01-22.wav';
  const call = await oneCall('amazon-pca', 'result.json', {
    ConversationAnalytics: {
      SourceInformation: [
        { TranscribeJobInfo: { MediaFileUri: `https://s3.amazonaws.com/b/${name}?X-Amz-Signature=1` } },
      ],
    },
    SpeechSegments: [
      {
        SegmentStartTime: 0,
        SegmentEndTime: 2,
        SegmentSpeaker: 'spk_0',
        DisplayText: 'Thank you for calling, how can I help you?',
      },
      {
        SegmentStartTime: 2,
        SegmentEndTime: 4,
        SegmentSpeaker: 'spk_1',
        DisplayText: 'I bought a car and a light came on.',
      },
    ],
  });
  expect(call).toMatchObject({
    callId: '2a602c1a-4ca3-4d37-a933-444d575c0222',
    facts: {
      agent: 'BobS',
      startedAt: new Date('2021-12-01T11:01:22Z'),
      recording: `https://s3.amazonaws.com/b/${name}`,
    },
  });
  expect(saidIn(call)).toEqual([
    '0-2 agent: Thank you for calling, how can I help you?',
    '2-4 customer: I bought a car and a light came on.',
  ]);
});

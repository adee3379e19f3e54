const result = (content: string, start: number, speaker: string) => ({
  type: 'word',
  start_time: start,
  end_time: start + 0.4,
  alternatives: [{ content, confidence: 0.9, language: 'en', speaker }],
});

const word = (text: string, start: number, speaker: string) => ({
  text,
  start,
  end: start + 0.4,
  type: 'word',
  speaker_id: speaker,
  logprob: -0.1,
});

const segment = (role: string, text: string, from: string, to: string) => ({
  text,
  confidence: 0.9,
  languageCode: 'en-US',
  channelTag: 1,
  segmentParticipant: { role },
  words: [{ word: text, startOffset: from, endOffset: to, confidence: 0.9 }],
});

const phrase = (text: string, at: number, participantPurpose: string) => ({
  text,
  startTimeMs: 1_777_626_000_000 + at,
  duration: { milliseconds: 900 },
  participantPurpose,
  confidence: 0.8,
  words: [
    { word: text, confidence: 0.8, startTimeMs: 1_777_626_000_000 + at, duration: { milliseconds: 900 } },
  ],
});

const CDR =
  '{"variables":{"uuid":"00000001-1111-4222-8333-444455556666","direction":"inbound","billsec":"60"}}';

/** Answers of recognizers and platforms, captions and posts: written after the vendors' documented fields. */
export const RECOGNIZER_SAMPLES: Readonly<Record<string, string | object>> = {
  'speechmatics.json': {
    format: '2.9',
    job: { id: 'job1', data_name: 'C-7.wav', duration: 9, created_at: '2026-05-01T09:00:00Z' },
    metadata: { type: 'transcription', transcription_config: { language: 'en' } },
    results: [result('Hello', 0.1, 'S1'), result('Hi', 2, 'S2')],
  },
  'rev-ai.json': {
    monologues: [
      { speaker: 0, elements: [{ type: 'text', value: 'Hello', ts: 0.1, end_ts: 0.5, confidence: 0.8 }] },
      { speaker: 1, elements: [{ type: 'punct', value: '.' }] },
    ],
  },
  'vosk.jsonl':
    '{"partial":"hel"}\n{"result":[{"conf":0.5,"end":1.5,"start":1,"word":"hello"}],"text":"hello","spk":[0.1,-0.2]}\n{"text":""}\n',
  'watson.json': {
    result_index: 0,
    results: [
      {
        final: true,
        alternatives: [
          {
            transcript: 'hello hi ',
            confidence: 0.9,
            timestamps: [
              ['hello', 1, 1.4],
              ['hi', 2, 2.2],
            ],
            word_confidence: [['hello', 0.7]],
          },
        ],
      },
    ],
    speaker_labels: [{ from: 1, to: 1.4, speaker: 0, confidence: 0.6, final: false }],
  },
  'scribe.json': {
    language_code: 'eng',
    language_probability: 0.98,
    text: 'Hello Hi',
    words: [word('Hello', 0.1, 'speaker_0'), word('Hi', 2, 'speaker_1')],
  },
  'google.json': {
    name: '123',
    done: true,
    response: {
      results: [
        {
          alternatives: [
            {
              transcript: 'hello',
              confidence: 0.9,
              words: [{ word: 'hello', startTime: '1s', endTime: '1.300s' }],
            },
          ],
          channelTag: 1,
          resultEndTime: '1.500s',
          languageCode: 'en-us',
        },
      ],
    },
  },
  'google-batch.json': {
    results: {
      'gs://calls/C-77.wav': { transcript: { results: [{ alternatives: [{ transcript: 'good' }] }] } },
    },
  },
  'insights.json': {
    name: 'projects/p/locations/l/conversations/C-5',
    startTime: '2026-05-01T09:00:00Z',
    duration: '62.500s',
    agentId: 'A7',
    transcript: {
      transcriptSegments: [
        segment('HUMAN_AGENT', 'Hello', '0.200s', '0.600s'),
        segment('END_USER', 'Hi', '1s', '1.400s'),
      ],
    },
  },
  'sentences.json': {
    meta: { key: 'sentences', page: 0 },
    sentences: [
      {
        sid: 'GX0',
        transcript_sid: 'GT1',
        sentence_index: 0,
        media_channel: 2,
        transcript: 'Hello.',
        start_time: '0.5',
        end_time: '0.9',
        confidence: '0.93',
        words: null,
      },
    ],
  },
  'genesys-transcript.json': {
    conversationId: 'G-1',
    communicationId: 'p',
    mediaType: 'call',
    conversationStartTime: 1_777_626_000_000,
    duration: { milliseconds: 61_000 },
    transcripts: [
      { language: 'en-us', phrases: [phrase('Hello', 400, 'internal'), phrase('Hi', 2000, 'external')] },
    ],
  },
  'gong.json': {
    requestId: 'r',
    callTranscripts: [
      {
        callId: '1',
        transcript: [
          { speakerId: '61', topic: 'Intro', sentences: [{ start: 500, end: 1500, text: 'Hello.' }] },
        ],
      },
    ],
  },
  'call.sbv':
    '0:00:00.500,0:00:02.000\n>> Agent: Customer service,\nhello\n\n0:00:02.100,0:00:03.000\n>> Hi\n',
  'call.ass':
    '[Script Info]\nScriptType: v4.00+\n\n[Events]\nFormat: Layer, Start, End, Style, Name, Text\nDialogue: 0,0:00:00.50,0:00:02.00,Default,Agent,{\\i1}Hello{\\i0},\\Nhow are you?\n',
  'call.ttml':
    '<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata" xml:lang="en"><head><metadata><ttm:agent xml:id="a1" type="person"><ttm:name type="full">Agent Anna</ttm:name></ttm:agent></metadata></head><body><div><p begin="00:00:00.500" end="2s" ttm:agent="a1">Hello<br/><span>there</span></p></div></body></tt>',
  'posted.log': `uuid=a_1&cdr=${encodeURIComponent(CDR)}\ncdr=${Buffer.from(CDR).toString('base64')}\ncdr=${CDR}\n`,
  'hits.json': {
    took: 3,
    hits: {
      total: { value: 1 },
      hits: [{ _id: '1', _source: { call_id: 'c1', started_at: '2026-03-02T09:00:00Z' } }],
    },
  },
};

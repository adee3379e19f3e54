import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openLanguageDetector } from '@/models/text/detect-language';
import { collectorOf } from '../transcripts/collect-calls';
import { type CallUnit, isProblem } from '../transcripts/incoming-call';
import { isObject } from '../transcripts/parts/named-values';
import { TextRules } from '../transcripts/parts/text-rules';
import { type TextFormatName, transcriptMapping } from '../transcripts/transcript-mapping';

const detectLanguage = await openLanguageDetector();

const SITE = {
  timeZone: 'America/New_York',
  country: 'US',
  callerKey: Buffer.alloc(32, 7),
  now: Date.parse('2026-06-01T00:00:00Z'),
};
const sample = (name: string) =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, 'samples', name), 'utf8')) as unknown;

const word = {
  word: 'Hello',
  start: 0,
  end: 0.5,
  confidence: 0.9,
  speaker: 0,
  score: 0.9,
  punctuated_word: 'Hello',
};
const phrase = {
  channel: 0,
  speaker: 1,
  offset: 'PT0.5S',
  duration: 'PT1S',
  offsetInTicks: 5e6,
  durationInTicks: 1e7,
};
const item = {
  type: 'pronunciation',
  start_time: '0',
  end_time: '0.5',
  alternatives: [{ confidence: '1', content: 'Hi' }],
};

/** Every part that the formats look at, once. */
const SAMPLES: readonly [TextFormatName, unknown][] = [
  [
    'whisper',
    {
      language: 'en',
      segments: [{ start: 0, end: 1, text: 'Hello', avg_logprob: -0.1, words: [word], speaker: 'A' }],
      words: [word],
    },
  ],
  [
    'whisper',
    {
      result: { language: 'en' },
      transcription: [
        {
          offsets: { from: 0, to: 9 },
          text: 'Hi',
          tokens: [{ text: ' Hi', offsets: { from: 0, to: 9 }, p: 1 }],
        },
      ],
    },
  ],
  ['amazon-transcribe', sample('amazon-call-analytics.json')],
  [
    'amazon-transcribe',
    {
      jobName: 'j',
      results: {
        transcripts: [{ transcript: 'Hi' }],
        items: [item],
        speaker_labels: { segments: [{ start_time: '0', speaker_label: 'spk_0' }] },
      },
    },
  ],
  [
    'amazon-transcribe',
    {
      results: {
        transcripts: [],
        items: [{ id: 0, ...item }],
        audio_segments: [{ id: 0, transcript: 'Hi', start_time: '0', items: [0] }],
      },
    },
  ],
  [
    'amazon-transcribe',
    {
      metadata: { duration_millis: 1, s3_key: 'a.wav' },
      audio_items: [{ item_index: 0, content: 'Hi', start_timestamp_millis: 0 }],
      audio_segments: [
        { segment_index: 0, text: 'Hi', audio_item_indices: [0], speaker: { speaker_label: 'spk_0' } },
      ],
    },
  ],
  [
    'contact-lens',
    {
      Channel: 'CHAT',
      CustomerMetadata: { ContactId: 'c', InputS3Uri: 's3://b/c.wav' },
      Participants: [{ ParticipantId: 'a', ParticipantRole: 'AGENT' }],
      Transcript: [
        {
          AbsoluteTime: '2022-10-27T03:31:51.735Z',
          Content: 'Hi',
          ParticipantId: 'a',
          DisplayName: 'Ann Lee',
        },
      ],
    },
  ],
  [
    'amazon-pca',
    {
      ConversationAnalytics: {
        GUID: 'g',
        Duration: '1',
        ConversationTime: '2021-12-01 06:01:22',
        SpeakerLabels: [{ Speaker: 's', DisplayText: 'Agent' }],
        SourceInformation: [{ TranscribeJobInfo: { MediaFileUri: 'x' } }],
      },
      SpeechSegments: [
        {
          SegmentStartTime: 0,
          SegmentSpeaker: 's',
          OriginalText: 'Hi',
          WordConfidence: [{ Text: 'Hi', StartTime: 0 }],
        },
      ],
    },
  ],
  [
    'deepgram',
    {
      metadata: { duration: 1, model_info: { m: { name: 'n' } } },
      results: {
        channels: [
          {
            detected_language: 'en',
            alternatives: [
              {
                transcript: 'Hello',
                words: [word],
                paragraphs: { paragraphs: [{ sentences: [{ text: 'Hello' }], start: 0, end: 1 }] },
              },
            ],
          },
        ],
        utterances: [{ start: 0, end: 1, transcript: 'Hello', words: [word] }],
      },
    },
  ],
  ['azure-conversation', sample('azure-conversation.json')],
  [
    'azure-conversation',
    {
      source: 'a.wav',
      duration: 'PT1S',
      recognizedPhrases: [
        { ...phrase, nBest: [{ confidence: 1, display: 'Hi', words: [{ word: 'hi', ...phrase }] }] },
      ],
    },
  ],
];

const oddity = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(
    null,
    '',
    'NaN',
    -1,
    1e308,
    '1e400',
    '9'.repeat(400),
    ' ',
    [],
    {},
    [[]],
    'PT',
    '\ud800',
    '\0',
    '2021-13-45',
  ),
);

/** The sample with one of its values, counted in their order, replaced. */
function withOddity(value: unknown, place: number, odd: unknown): unknown {
  let left = place;
  const replaced = (one: unknown): unknown => {
    if (left === 0) {
      left -= 1;
      return odd;
    }
    left -= 1;
    if (Array.isArray(one)) return one.map(replaced);
    if (!isObject(one)) return one;
    return Object.fromEntries(Object.entries(one).map(([name, inner]) => [name, replaced(inner)]));
  };
  return replaced(value);
}

function read(format: TextFormatName, object: unknown): CallUnit[] {
  const mapping = transcriptMapping.parse({ kind: 'transcripts', format });
  const collector = collectorOf(new TextRules(mapping, SITE, 'C-1', detectLanguage));
  const raw = JSON.stringify(object) ?? '';
  const record = { line: 1, lastLine: 1, raw, object: isObject(object) ? object : null, problem: null };
  return [...collector.push([record]), ...collector.end()];
}

test.each(SAMPLES)('%s: the sample itself is a call', (format, value) => {
  const [unit, ...others] = read(format, value);
  expect(others).toEqual([]);
  expect(unit && !isProblem(unit.call) && unit.call.turns.length > 0).toBe(true);
});

test('whatever stands in place of any value, the file is a call or tells its problem; times and shares stay sound', () => {
  fc.assert(
    fc.property(fc.constantFrom(...SAMPLES), fc.nat(400), oddity, ([format, value], place, odd) => {
      for (const { call } of read(format, withOddity(value, place, odd))) {
        if (isProblem(call)) {
          expect(call.reason).not.toBe('');
          continue;
        }
        expect(call.callId.length).toBeLessThanOrEqual(200);
        for (const { startMs, endMs, confidence, words, text } of call.turns) {
          expect(text).not.toBe('');
          expect(startMs ?? 0).toBeGreaterThanOrEqual(0);
          expect(endMs ?? Infinity).toBeGreaterThanOrEqual(startMs ?? 0);
          expect(confidence ?? 1).toBeLessThanOrEqual(1);
          for (const one of words ?? []) expect(one.endMs).toBeGreaterThanOrEqual(one.startMs);
        }
      }
    }),
    { numRuns: 500 },
  );
});

const LINES = [
  'WEBVTT',
  '',
  '1',
  '00:00:01,000 --> 00:00:02.000',
  '--> 00:01',
  '<v ',
  '<v Agent>Hi</v>',
  'Agent: Hi',
  '[00:01] Agent: Hi',
  '- no',
  'NOTE',
  '&#1114112; &#x0; &amp;',
  '{\\an8}x',
  ':',
  '：',
  '[',
  '99:99:99.999 --> 00:00',
  'Call ID: ',
  '\ud800',
  '<00:00:01.500>a',
];

test('whatever lines stand in a file of text, it is a call or tells its problem', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<TextFormatName>('webvtt', 'srt', 'speaker-text'),
      fc.array(fc.oneof(fc.constantFrom(...LINES), fc.string({ maxLength: 40 })), { maxLength: 25 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      (format, lines, ending) => {
        const mapping = transcriptMapping.parse({ kind: 'transcripts', format });
        const collector = collectorOf(new TextRules(mapping, SITE, 'C-1', detectLanguage));
        const raw = lines.join(ending);
        const record = { line: 1, lastLine: lines.length || 1, raw, object: null, problem: null };
        const [unit] = [...collector.push([record]), ...collector.end()];
        expect(unit && (isProblem(unit.call) ? unit.call.reason !== '' : unit.call.turns.length > 0)).toBe(
          true,
        );
      },
    ),
    { numRuns: 500 },
  );
});

test.each([
  ['webvtt', `WEBVTT\n\n00:01.000 --> 00:02.000\n${'<v.a.a.a.a.a '.repeat(50_000)}`],
  ['webvtt', `WEBVTT\n\n00:01.000 --> 00:02.000\n${'{\\'.repeat(200_000)}`],
  ['speaker-text', `Agent: a\n${' '.repeat(500_000)}x\nAgent:${' '.repeat(500_000)}x`],
  ['speaker-text', `Agent: a\n${'['.repeat(500_000)}`],
  ['speaker-text', `Agent: a\nx${'\t'.repeat(500_000)}y\nAgent:${' \t('.repeat(200_000)}x`],
  ['srt', `1\n00:01.000 --> 00:02.000\n[A${' a'.repeat(200_000)}\n${'- >> '.repeat(200_000)}`],
] as const)('%s: long runs of marks come to an end', (format, raw) => {
  const mapping = transcriptMapping.parse({ kind: 'transcripts', format });
  const collector = collectorOf(new TextRules(mapping, SITE, 'C-1', detectLanguage));
  const record = { line: 1, lastLine: 5, raw, object: null, problem: null };
  const units = [...collector.push([record]), ...collector.end()];
  expect(units).toHaveLength(1);
});

import { describe, expect, it } from 'vitest';
import type { SpokenTranscript } from '../spoken-transcript';
import { jsonOf } from './json';
import { vconOf } from './vcon';
import { vttOf } from './vtt';

const TRANSCRIPT: SpokenTranscript = {
  language: 'en',
  languageProbability: 0.98,
  engine: 'whisper',
  model: 'whisper-base',
  parameters: { vad: 'silero' },
  durationMs: 3_725_500,
  format: 'WAV, mu-law, 8 kHz, 2 channels',
  warnings: ['It is cut off.'],
  layout: 'two',
  speakers: { by: 'greeting', confidence: 0.97, agentChannel: 1 },
  utterances: [
    {
      speaker: 'agent',
      channel: 1,
      startMs: 1500,
      endMs: 2750,
      text: 'AT&T, hello?',
      confidence: 0.9,
      words: [
        { text: 'AT&T,', at: 0, startMs: 1500, endMs: 2000, confidence: 0.8 },
        { text: 'hello?', at: 6, startMs: 2100, endMs: 2750, confidence: 1 },
      ],
    },
    {
      speaker: 'customer',
      channel: 0,
      startMs: 3_723_004,
      endMs: 3_724_000,
      text: 'Is 3 < 4?',
      confidence: 0.7,
      words: null,
    },
  ],
  speech: [[{ startMs: 3_723_000, endMs: 3_724_000 }], [{ startMs: 1500, endMs: 2750 }]],
  dropped: [{ channel: 0, startMs: 9000, endMs: 9500, text: 'Thank you.', why: 'no_speech' }],
};

describe('a transcript as JSON', () => {
  const json = jsonOf(TRANSCRIPT, { file: 'call.wav' });

  it('has turns with speaker, seconds, text and words', () => {
    expect(json).toMatchObject({
      language: 'en',
      engine: 'whisper',
      model: 'whisper-base',
      utterances: [
        {
          speaker: 'agent',
          start: 1.5,
          end: 2.75,
          text: 'AT&T, hello?',
          words: [{ text: 'AT&T,', start: 1.5, end: 2 }, { text: 'hello?' }],
        },
        { speaker: 'customer', start: 3723.004, text: 'Is 3 < 4?' },
      ],
    });
    expect((json as { utterances: object[] }).utterances[1]).not.toHaveProperty('words');
  });

  it('tells how it came about, with channels as people count them', () => {
    expect(json).toMatchObject({
      file: 'call.wav',
      duration: 3725.5,
      layout: 'two',
      speakers: { by: 'greeting', confidence: 0.97, agent_channel: 2 },
      warnings: ['It is cut off.'],
      dropped: [{ channel: 1, start: 9, end: 9.5, text: 'Thank you.', why: 'no_speech' }],
    });
  });
});

describe('a transcript as vCon', () => {
  const context = {
    file: 'call.wav',
    startedAt: new Date('2026-03-16T09:00:00Z'),
    createdAt: new Date('2026-03-17T00:00:00Z'),
    sha256: 'ab'.repeat(32),
  };

  it('has parties by role, the recording and what was said in it', () => {
    expect(vconOf(TRANSCRIPT, context)).toMatchObject({
      created_at: '2026-03-17T00:00:00Z',
      parties: [{ role: 'agent' }, { role: 'customer' }],
      dialog: [
        {
          type: 'recording',
          start: '2026-03-16T09:00:00Z',
          duration: 3725.5,
          parties: [0, 1],
          mediatype: 'audio/x-wav',
          filename: 'call.wav',
        },
      ],
      analysis: [{ type: 'transcript', dialog: 0, vendor: 'whisper', product: 'whisper-base' }],
    });
  });

  it('is the same call when the same recording is transcribed again', () => {
    const { uuid } = vconOf(TRANSCRIPT, context) as { uuid: string };
    expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(vconOf(TRANSCRIPT, { ...context, createdAt: new Date(0) })).toMatchObject({ uuid });
    expect(vconOf(TRANSCRIPT, { ...context, sha256: 'cd'.repeat(32) })).not.toMatchObject({ uuid });
  });
});

describe('a transcript as WebVTT', () => {
  it('has voices, times with hours, and nothing that reads as a tag', () => {
    expect(vttOf(TRANSCRIPT)).toBe(
      [
        'WEBVTT',
        'Language: en',
        '',
        '00:00:01.500 --> 00:00:02.750',
        '<v Agent>AT&amp;T, hello?',
        '',
        '01:02:03.004 --> 01:02:04.000',
        '<v Customer>Is 3 &lt; 4?',
        '',
      ].join('\n'),
    );
  });

  it('shows a long turn a glance at a time', () => {
    const words = Array.from({ length: 60 }, (_, at) => ({
      text: `word${at}`,
      at: Array.from({ length: at }, (_, before) => `word${before} `.length).reduce((a, b) => a + b, 0),
      startMs: at * 500,
      endMs: at * 500 + 400,
      confidence: 1,
    }));
    const text = words.map((word) => word.text).join(' ');
    const long = { ...TRANSCRIPT.utterances[0], text, words, startMs: 0, endMs: 29_900 } as const;
    const vtt = vttOf({
      ...TRANSCRIPT,
      utterances: [{ ...long, speaker: 'agent', channel: 0, confidence: 1 }],
    });
    const cues = vtt.split('\n\n').slice(1);
    expect(cues.length).toBeGreaterThan(3);
    expect(cues.map((cue) => cue.trim().split('>').at(-1)).join(' ')).toBe(text);
  });

  it('is a valid, empty file where nobody speaks', () => {
    expect(vttOf({ ...TRANSCRIPT, language: '', utterances: [] })).toBe('WEBVTT\n');
  });
});

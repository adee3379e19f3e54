import { describe, expect, it } from 'vitest';
import { makeFormat } from '@/app/_ui/format';
import { recordingsLine, recordingsSentence } from './recordings-answer';

const format = makeFormat('en-GB');
const NONE = { waiting: 0, running: 0, done: 0, skipped: 0, failed: 0, canceled: 0 };
const IDLE = { secondsLeft: null, waitingMs: 0, modelMissing: null };

describe('whether recordings become text, in a sentence', () => {
  it('says how to begin where there is none', () => {
    expect(recordingsSentence(format, { ...IDLE, counts: NONE })).toMatch(/^No recording has come in yet/);
  });

  it('tells work left by the pace so far', () => {
    const counts = { ...NONE, waiting: 14, running: 1, failed: 3 };
    expect(
      recordingsSentence(format, { counts, secondsLeft: 1290, waitingMs: 9e6, modelMissing: null }),
    ).toBe('14 recordings wait, 1 under way, about 22 min of work; 3 failed.');
  });

  it('tells how much audio waits while no pace is known', () => {
    const counts = { ...NONE, waiting: 1 };
    expect(recordingsSentence(format, { ...IDLE, counts, waitingMs: 95_000 })).toBe(
      '1 recording waits, about 2 min of audio.',
    );
  });

  it('says that nothing goes on without a model', () => {
    const counts = { ...NONE, waiting: 2 };
    expect(recordingsSentence(format, { ...IDLE, counts, modelMissing: 'No speech model lies here.' })).toBe(
      '2 recordings wait. They stay where they are until a speech model lies here.',
    );
  });

  it('is quiet when all is done', () => {
    expect(recordingsSentence(format, { ...IDLE, counts: { ...NONE, done: 1 } })).toBe(
      'Nothing waits. 1 recording has become text.',
    );
  });
});

describe('the line on the page of deliveries', () => {
  it('names what waits for somebody', () => {
    expect(recordingsLine(format, { ...NONE, waiting: 12, failed: 3, done: 900 })).toBe(
      '12 waiting, 3 failed',
    );
    expect(recordingsLine(format, { ...NONE, done: 900 })).toBe('900 became text, none waiting');
    expect(recordingsLine(format, NONE)).toBe('none yet');
  });
});

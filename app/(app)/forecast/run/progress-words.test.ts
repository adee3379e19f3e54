import { describe, expect, it } from 'vitest';
import { makeFormat } from '@/app/_ui/format';
import { progressWords, stageShare } from './progress-words';

const format = makeFormat('en-GB');

describe('a run under way', () => {
  it('says its stage, its epoch and loss, and the time left', () => {
    const progress = { stage: 'network', done: 3, total: 20, detail: 'loss 0.41', secondsLeft: 38 } as const;
    expect(progressWords(format, { status: 'running', progress })).toBe(
      'Training the network · 3 of 20 · loss 0.41 · about 40 s left',
    );
    expect(stageShare(progress)).toBe(0.15);
  });

  it('says that it waits, or begins again', () => {
    expect(progressWords(format, { status: 'queued', progress: null })).toMatch(/^Waiting/);
    expect(progressWords(format, { status: 'interrupted', progress: null })).toMatch(/starts again/);
    expect(stageShare(null)).toBe(0);
  });
});

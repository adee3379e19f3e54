import { expect, it } from 'vitest';
import type { WaitingForm } from '@/server/ingest/waiting/waiting-forms';
import { othersWords, startable, sureWords } from './sure-enough';

const form = (name: string, confidence: number): WaitingForm => ({
  form: name,
  kind: 'calls',
  name,
  title: name,
  confidence,
  why: '',
  others: [],
  container: 'jsonl',
  sizeBytes: 1,
  files: [{ uploadId: `${name}-1`, fileName: 'a' }],
});

it('starts by itself only what is sure; the rest once a person agreed', () => {
  const forms = [form('sure', 0.8), form('doubtful', 0.79)];
  expect(startable(forms, new Set())).toEqual(['sure-1']);
  expect(startable(forms, new Set(['doubtful']))).toEqual(['sure-1', 'doubtful-1']);
});

it('never rounds a doubt away', () => {
  expect(sureWords(0.999)).toBe('99% sure');
  expect(sureWords(0.798)).toBe('79% sure');
  expect(othersWords([{ name: 'srt', title: 'SubRip', confidence: 0.4 }])).toBe(
    'It may also be “SubRip” (40%).',
  );
});

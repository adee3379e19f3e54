import { expect, it } from 'vitest';
import { NOTHING_TOLD, recordingUrl, toldWords } from './facts-draft';

it('sends only what was told', () => {
  expect(recordingUrl(3, 'a & b.wav', NOTHING_TOLD)).toBe(
    '/api/recordings/upload?site=3&fileName=a+%26+b.wav',
  );
  const told = { ...NOTHING_TOLD, consent: 'refused', startedAt: '2026-03-02T09:00' } as const;
  expect(recordingUrl(3, 'a.wav', told)).toMatch(/&startedAt=2026-03-02T09%3A00&consent=refused$/);
  expect(toldWords(told)).toBe('told: time, consent');
  expect(toldWords(NOTHING_TOLD)).toBe('optional');
});

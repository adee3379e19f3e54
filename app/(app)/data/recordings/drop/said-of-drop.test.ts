import { expect, it } from 'vitest';
import { saidOfDrop } from './said-of-drop';

const answer = (status: string, reason: string | null, known = false) => ({
  recording: { id: 'x', status, reason },
  known,
});

it('says why a file is not transcribed, that it was here before, and else nothing', () => {
  expect(saidOfDrop(answer('skipped', 'The caller refused.'))).toBe('The caller refused.');
  expect(saidOfDrop(answer('done', null, true))).toMatch(/was here before/);
  expect(saidOfDrop(answer('waiting', null))).toBeNull();
  expect(saidOfDrop('no answer of ours')).toBeNull();
});

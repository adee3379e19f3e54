import { expect, it } from 'vitest';
import { makeFormat } from '@/app/_ui/format';
import { undoWords } from './undo-words';

const format = makeFormat('en-GB');
const PLAN = {
  refusal: null,
  rowsStored: 1200,
  rowsQuarantined: 3,
  days: { count: 2, first: '2026-03-01', last: '2026-03-02' },
  laterBatches: 1,
  recordings: 0,
};

it('says what goes, what counts again and what stays', () => {
  const words = undoWords(format, { kind: 'calls' }, PLAN);
  expect(words).toContain('1,200 calls of 1–2 Mar 2026 leave the figures.');
  expect(words).toContain('3 in quarantine go as well.');
  expect(words).toContain('1 later delivery has the same days: what they say of the same calls stays.');
});

it('says that recordings inside it go, with what was made of them', () => {
  expect(undoWords(format, { kind: 'transcripts' }, { ...PLAN, recordings: 1 })).toContain(
    'The recording that came inside it is deleted, with the text made of it.',
  );
  expect(undoWords(format, { kind: 'transcripts' }, { ...PLAN, recordings: 1200 })).toContain(
    '1,200 recordings that came inside it are deleted, with the texts made of them.',
  );
});

it('says only why where it cannot be taken back', () => {
  expect(undoWords(format, { kind: 'calls' }, { ...PLAN, refusal: 'It is being read.' })).toEqual([
    'It is being read.',
  ]);
});

it('promises nothing of a delivery that brought nothing', () => {
  const plan = { ...PLAN, rowsStored: 0, rowsQuarantined: 1, days: null, laterBatches: 0 };
  expect(undoWords(format, { kind: 'transcripts' }, plan)).toEqual([
    'It brought no transcripts; nothing leaves the figures.',
    '1 in quarantine goes as well.',
    'The file can be sent again at any time.',
  ]);
});

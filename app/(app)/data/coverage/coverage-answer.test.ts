import { expect, it } from 'vitest';
import { makeFormat } from '@/app/_ui/format';
import type { Coverage, CoverageSource } from '@/server/ingest/coverage/contract';
import { coverageSentence } from './coverage-answer';
import { shareNote, shareOf } from './shares';

const format = makeFormat('en-GB');
const PERIOD = { from: '2026-02-01', to: '2026-02-28' };
const TOTAL: Coverage['total'] = {
  calls: 1200,
  answered: 1000,
  withTranscript: 999,
  consentGiven: 300,
  consentRefused: 60,
  recorded: 0,
  twoChannels: 0,
};
const source = (change: Partial<CoverageSource>): CoverageSource => ({
  key: 'folder.calls.asterisk-cdr.pbx',
  door: 'folder',
  source: 'pbx',
  kind: 'calls',
  format: 'asterisk-cdr',
  formatTitle: 'Asterisk CDR',
  held: TOTAL,
  batches: 28,
  rows: 1200,
  lateRows: 0,
  days: [],
  gaps: [],
  ...change,
});
const NOTHING: Coverage = {
  ...{ days: [], total: TOTAL, sources: [], underway: false },
  ...{ chosen: null, recordingsLookedUp: null },
};
const say = (change: Partial<Coverage>, wanted?: string): string =>
  coverageSentence(format, { ...NOTHING, ...change }, PERIOD, wanted);

it('says what can be read, and never all while one is missing', () => {
  expect(say({})).toBe('99.9% of the 1,000 answered calls of 1–28 Feb 2026 have a transcript.');
  expect(say({ total: { ...TOTAL, answered: 100_000, withTranscript: 99_999 } })).toMatch(/^99\.9%/);
  expect(say({ total: { ...TOTAL, calls: 0, answered: 0, withTranscript: 0 } })).toBe(
    'No call of 1–28 Feb 2026 is known.',
  );
});

it('names who was silent, and tells late rows from history', () => {
  const gaps = ['2026-02-09', '2026-02-10'];
  expect(say({ sources: [source({ gaps })] })).toMatch(
    'Folder pbx was silent on 2 days on which it usually sends; nothing came late.',
  );
  expect(say({ sources: [source({ gaps }), source({ kind: 'transcripts', gaps: ['2026-02-10'] })] })).toMatch(
    '2 sources were silent on days on which they usually send, up to 2 days',
  );
  expect(say({ sources: [source({ lateRows: 60 })] })).toMatch(
    'every source sent on its usual days; 60 rows (5.0%) came more than a day late.',
  );
  expect(say({ sources: [source({ lateRows: 1200 })] })).toMatch('brought in afterwards');
});

it('tells of the chosen source alone, and says where it sent nothing', () => {
  const chosen = source({
    held: { ...TOTAL, calls: 50, answered: 40, withTranscript: 10 },
    gaps: ['2026-02-09'],
  });
  const sources = [source({ key: 'other', gaps: ['2026-02-10'] }), chosen];
  expect(say({ sources, chosen: { key: chosen.key, days: [] } }, chosen.key)).toBe(
    'Folder pbx, calls, Asterisk CDR: 25.0% of the 40 answered calls of 1–28 Feb 2026 that it tells of have a transcript; ' +
      'it was silent on one day on which it usually sends; nothing came late.',
  );
  expect(say({ sources }, 'folder.calls.jsonl.gone')).toMatch(
    /^The chosen source sent nothing of these days. Of all: 99.9% .*2 sources were silent/,
  );
});

it('a share of nothing is no share', () => {
  expect(shareOf('channels', TOTAL)).toBeNull();
  expect(shareNote(format, 'channels', TOTAL)).toBe('no recording was heard');
  expect(shareOf('consent', TOTAL)).toBeCloseTo(0.3);
  expect(shareNote(format, 'consent', TOTAL)).toBe('300 agreed, 60 refused');
});

import { expect, it } from 'vitest';
import { makeFormat } from '@/app/_ui/format';
import type { CoverageSource } from '@/server/ingest/coverage/contract';
import { arrivedDays } from '../arrived-days';
import { gapDays, gapDayWords } from './gap-days';

const format = makeFormat('en-GB');
const NONE = { calls: 0, answered: 0, withTranscript: 0, consentGiven: 0, consentRefused: 0 };
const SOURCE: CoverageSource = {
  key: 'bucket.calls.asterisk-cdr.pbx',
  door: 'bucket',
  source: 'pbx',
  kind: 'calls',
  format: 'asterisk-cdr',
  formatTitle: 'Asterisk CDR',
  held: { ...NONE, recorded: 0, twoChannels: 0 },
  batches: 2,
  rows: 30,
  lateRows: 20,
  days: [
    { day: '2026-02-02', rows: 10, lateRows: 0 },
    { day: '2026-02-04', rows: 20, lateRows: 20 },
  ],
  gaps: ['2026-02-03'],
};

it('tells a day on which nothing came from one on which nothing was to be expected', () => {
  const days = gapDays(SOURCE, { from: '2026-02-01', to: '2026-02-04' });
  expect(days.map((day) => gapDayWords(format, SOURCE, day))).toEqual([
    'Bucket pbx, calls, Asterisk CDR, Sun, 1 Feb 2026: nothing, as usual',
    'Bucket pbx, calls, Asterisk CDR, Mon, 2 Feb 2026: 10 rows',
    'Bucket pbx, calls, Asterisk CDR, Tue, 3 Feb 2026: nothing, though it usually sends on this weekday',
    'Bucket pbx, calls, Asterisk CDR, Wed, 4 Feb 2026: 20 rows, all of them late',
  ]);
});

it('sums what came in time and late over all sources', () => {
  const transcripts = { days: [{ day: '2026-02-02', rows: 5, lateRows: 2 }] };
  expect(arrivedDays([SOURCE, transcripts])).toEqual([
    { day: '2026-02-02', inTime: 13, late: 2 },
    { day: '2026-02-04', inTime: 0, late: 20 },
  ]);
});

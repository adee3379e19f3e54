import { expect, it } from 'vitest';
import { makeFormat } from '@/app/_ui/format';
import type { CoverageSource } from '@/server/ingest/coverage/contract';
import { arrivedDays } from '../arrived-days';
import { gapDays, gapDayWords } from './gap-days';

const format = makeFormat('en-GB');
const SOURCE: CoverageSource = {
  door: 'bucket',
  source: 'pbx',
  kind: 'calls',
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
    'Bucket pbx, calls, Sun, 1 Feb 2026: nothing, as usual',
    'Bucket pbx, calls, Mon, 2 Feb 2026: 10 rows',
    'Bucket pbx, calls, Tue, 3 Feb 2026: nothing, though it usually sends on this weekday',
    'Bucket pbx, calls, Wed, 4 Feb 2026: 20 rows, all of them late',
  ]);
});

it('sums what came in time and late over all sources', () => {
  const transcripts = { days: [{ day: '2026-02-02', rows: 5, lateRows: 2 }] };
  expect(arrivedDays([SOURCE, transcripts])).toEqual([
    { day: '2026-02-02', inTime: 13, late: 2 },
    { day: '2026-02-04', inTime: 0, late: 20 },
  ]);
});

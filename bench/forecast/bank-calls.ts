import type { BenchCase } from './bench-case';
import { readVolumeFile } from './data-files';
import { daysOf, originAt, toHalfHours } from './half-hours';

const DAYS_A_WEEK = 5;
const PEERS = [
  'median-6-weeks',
  'mean-4-weeks',
  'ridge-profile',
  'sf-seasonal-naive',
  'sf-mstl-autoets',
  'sf-mstl-autoarima',
  'sf-mstl-autotheta',
  'sf-autotheta',
  'sf-mfles',
  'prophet',
  'prophet-multiplicative',
  'r-mstl-ets',
  'r-mstl-arima',
  'r-thetaf',
];

/** Calls to a North American bank by 5 minutes, 7:00 to 21:05 on weekdays (the `bank_calls` of R's fpp data, 2003). */
function bankCalls(): ReturnType<typeof toHalfHours> | null {
  const rows = readVolumeFile('bank_calls_5min');
  return (
    rows &&
    toHalfHours(
      'bank',
      rows.map(([time = '', count]) => ({ time, count: Number(count) })),
    )
  );
}

function fromDays(
  name: string,
  title: string,
  origins: (days: number) => number[],
  bar: [number, number],
): BenchCase | null {
  const cells = bankCalls();
  if (!cells) return null;
  const days = daysOf(cells);
  return {
    name,
    title,
    interval: '30m',
    score: 'calls',
    peers: PEERS,
    country: 'US',
    bars: [{ measure: 'wape', first: bar[0], aim: bar[1] }],
    origins: origins(days.length).map((day) =>
      originAt(cells, days[day] ?? '', days[day + DAYS_A_WEEK - 1] ?? ''),
    ),
  };
}

/** The last five weeks of the file, each forecast from what was known before it. */
export function bankCalls5(): BenchCase | null {
  return fromDays(
    'bank-calls-5',
    'Bank calls 2003, 30 min, one week ahead: the last five weeks of the file',
    (days) => [5, 4, 3, 2, 1].map((weeks) => days - DAYS_A_WEEK * weeks),
    [0.056, 0.05],
  );
}

/** Every fifth day with calls from the 60th on, as long as a whole week follows. */
export function bankCalls20(): BenchCase | null {
  return fromDays(
    'bank-calls-20',
    'Bank calls 2003, 30 min, one week ahead: every fifth day from the 60th',
    (days) => {
      const count = Math.floor((days - 60) / DAYS_A_WEEK);
      return Array.from({ length: count }, (_, week) => 60 + DAYS_A_WEEK * week);
    },
    [0.054, 0.048],
  );
}

import { fileURLToPath } from 'node:url';
import type { BenchCase, Cell } from './bench-case';
import { readRows } from './data-files';
import { originAt, toHalfHours } from './half-hours';

const FILE = fileURLToPath(
  new URL('../../server/ingest/samples/anonymous-bank-1999-6min.csv.gz', import.meta.url),
);
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
/** Rosh Hashanah, Yom Kippur and Sukkot fall into the first four. */
const AUTUMN = ['09-06', '09-13', '09-20', '09-27', '10-04', '10-11', '10-18', '10-25'];
/** The week of Shavuot (21 May) is left out. */
const SPRING = ['05-03', '05-10', '05-24', '05-31', '06-07', '06-14', '06-21', '06-28'];

/** All calls of the bank by half hour, January to October 1999: what the repository ships. */
export function anonymousBank(): Cell[] {
  return toHalfHours(
    'bank',
    readRows(FILE).map(([date, start, count]) => ({ time: `${date}T${start}`, count: Number(count) })),
  );
}

function weeksFrom(name: string, title: string, mondays: readonly string[]): BenchCase {
  const cells = anonymousBank();
  return {
    name,
    title,
    interval: '30m',
    score: 'calls',
    peers: PEERS,
    country: 'IL',
    bars: [{ measure: 'wape', first: 0.189, aim: 0.168 }],
    origins: mondays.map((monday) => originAt(cells, `1999-${monday}`, sixDaysAfter(`1999-${monday}`))),
  };
}

function sixDaysAfter(day: string): string {
  return new Date(Date.parse(day) + 6 * 86_400_000).toISOString().slice(0, 10);
}

/** Eight weeks in autumn 1999, full of holidays: the last of what the repository ships. */
export function anonymousBankAutumn(): BenchCase {
  return weeksFrom(
    'anonymous-bank-autumn',
    'Anonymous bank 1999, 30 min, one week ahead: the eight weeks from 6 September',
    AUTUMN,
  );
}

/** Eight ordinary weeks: nearer to November and December, for which the bar was set. */
export function anonymousBankSpring(): BenchCase {
  return weeksFrom(
    'anonymous-bank-spring',
    'Anonymous bank 1999, 30 min, one week ahead: eight weeks in May and June without holidays',
    SPRING,
  );
}

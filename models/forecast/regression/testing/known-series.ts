import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { seededRandom } from '../../accuracy/seeded-random';
import type { CalendarDay, DayMatrix, FutureDays } from '../../day-matrix';

/** The truth behind a made-up series: what one day's mean is, and when it is open. */
export interface Truth {
  dayCount: number;
  slotsPerDay?: number;
  firstDate?: string | null;
  /** Expected calls of a day. */
  total(day: CalendarDay, index: number): number;
  tags?(day: CalendarDay, index: number): string[];
  isOpen?(day: CalendarDay, slot: number): boolean;
  /** 0: exact means instead of draws. */
  noise?: number;
  seed?: number;
}

/** Calls drawn about a known truth, spread over the open slots in one wave. */
export function knownSeries(truth: Truth): DayMatrix {
  const { dayCount, slotsPerDay = 24, noise = 1, isOpen = () => true } = truth;
  const random = seededRandom(truth.seed ?? 1);
  const days = knownDays(truth);
  const values = new Float64Array(dayCount * slotsPerDay).fill(Number.NaN);
  const open = new Uint8Array(dayCount * slotsPerDay);
  days.forEach((day, index) => {
    const slots = Array.from({ length: slotsPerDay }, (_, slot) => slot).filter((slot) => isOpen(day, slot));
    const shares = slots.map((slot) => 1.2 + Math.sin((2 * Math.PI * slot) / slotsPerDay));
    const sum = shares.reduce((a, b) => a + b, 0);
    slots.forEach((slot, at) => {
      const cell = index * slotsPerDay + slot;
      const mean = (truth.total(day, index) * (shares[at] ?? 0)) / sum;
      open[cell] = 1;
      values[cell] = noise === 0 ? mean : drawn(mean, noise, random);
    });
  });
  return { id: 'known', kind: 'count', slotsPerDay, days, values, open };
}

function knownDays({ dayCount, firstDate = '2024-01-01', tags = () => [] }: Truth): CalendarDay[] {
  const first = firstDate === null ? 0 : Date.parse(firstDate);
  return Array.from({ length: dayCount }, (_, index) => {
    const at = new Date(first + index * 86_400_000);
    const plain: CalendarDay = {
      date: firstDate === null ? null : at.toISOString().slice(0, 10),
      weekday: firstDate === null ? index % 7 : (at.getUTCDay() + 6) % 7,
      tags: [],
    };
    return { ...plain, tags: tags(plain, index) };
  });
}

/** Poisson (Knuth's method); of many calls normal and rounded, with a count's variance times `noise`. */
function drawn(mean: number, noise: number, random: () => number): number {
  if (mean < 20) {
    let count = 0;
    for (let left = random(); left > Math.exp(-mean); left *= random()) count += 1;
    return count;
  }
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Math.max(0, Math.round(mean + Math.sqrt(mean * noise) * normal));
}

/** Sums of a forecast by day. */
export function dayTotals(forecast: Float64Array, slotsPerDay: number): number[] {
  return Array.from({ length: forecast.length / slotsPerDay }, (_, day) =>
    forecast.subarray(day * slotsPerDay, (day + 1) * slotsPerDay).reduce((a, b) => a + b, 0),
  );
}

/** Some days after a series that are open throughout, with these tags. */
export function daysAfter(series: DayMatrix, count: number, tags: readonly string[] = []): FutureDays {
  const last = series.days.at(-1);
  const date = last?.date ?? null;
  return {
    days: Array.from({ length: count }, (_, index) => ({
      date:
        date === null
          ? null
          : new Date(Date.parse(date) + (index + 1) * 86_400_000).toISOString().slice(0, 10),
      weekday: ((last?.weekday ?? 6) + 1 + index) % 7,
      tags,
    })),
    open: new Uint8Array(count * series.slotsPerDay).fill(1),
  };
}

/** The real sample that ships: an Israeli bank's calls of 1999 by half hours (Guedj and Mandelbaum, Technion). */
export function anonymousBank(): DayMatrix {
  const file = new URL('../../../../server/ingest/samples/anonymous-bank-1999-6min.csv.gz', import.meta.url);
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n').slice(1);
  const dates = [...new Set(lines.map((line) => line.slice(0, 10)))].sort();
  const values = new Float64Array(dates.length * 48);
  for (const line of lines) {
    const [date = '', start = '', calls = ''] = line.split(',');
    const slot = Number(start.slice(0, 2)) * 2 + (Number(start.slice(3, 5)) >= 30 ? 1 : 0);
    const cell = dates.indexOf(date) * 48 + slot;
    values[cell] = (values[cell] ?? 0) + Number(calls);
  }
  const days = dates.map((date) => ({ date, weekday: (new Date(date).getUTCDay() + 6) % 7, tags: [] }));
  return {
    id: 'anonymous-bank',
    kind: 'count',
    slotsPerDay: 48,
    days,
    values,
    open: new Uint8Array(values.length).fill(1),
  };
}

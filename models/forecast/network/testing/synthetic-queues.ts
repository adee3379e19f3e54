import { seededRandom } from '../../accuracy/seeded-random';
import type { CalendarDay, DayMatrix, FutureDays } from '../../day-matrix';
import { asFuture, firstDays } from '../../day-matrix';

const SLOTS = 48;
/** Half hours of 8:00 to 20:00. */
const OPEN_FROM = 16;
const OPEN_TO = 40;
const HOLIDAYS = new Map([
  ['01-01', 'New Year'],
  ['05-01', 'Labour Day'],
  ['12-25', 'Christmas Day'],
  ['12-26', 'Boxing Day'],
]);

/**
 * Made-up queues that behave as call centers' do, by half hours: levels from a few calls a day to hundreds an hour, two
 * peaks a day, quiet weekends, busy first days of a month, a slow year, growth, holidays that close, days that are busier
 * than others for no reason, and Poisson noise. Every tenth has an outage. The same seed gives the same queues.
 */
export function syntheticQueues(count: number, dayCount: number, seed: number): DayMatrix[] {
  const days = calendar(dayCount);
  return Array.from({ length: count }, (_, index) =>
    queue(`queue-${index + 1}`, days, seededRandom(seed + 977 * index)),
  );
}

/** Queues cut at the end, with what came after: for judging forecasts. */
export function holdOut(
  queues: readonly DayMatrix[],
  days: number,
): { history: DayMatrix; future: FutureDays; actual: Float64Array }[] {
  return queues.map((series) => {
    const until = series.days.length - days;
    return {
      history: firstDays(series, until),
      future: asFuture(series, until, series.days.length),
      actual: series.values.subarray(until * series.slotsPerDay),
    };
  });
}

function calendar(dayCount: number): CalendarDay[] {
  const first = Date.UTC(2024, 0, 1);
  return Array.from({ length: dayCount }, (_, day) => {
    const date = new Date(first + day * 86_400_000).toISOString().slice(0, 10);
    const holiday = HOLIDAYS.get(date.slice(5));
    return { date, weekday: day % 7, tags: holiday ? [holiday] : [] };
  });
}

function queue(id: string, days: readonly CalendarDay[], random: () => number): DayMatrix {
  const level = 10 ** (-0.5 + 2.7 * random());
  const growth = (random() - 0.4) * 0.3;
  const yearly = 0.15 * random();
  const monthStart = 0.4 * random();
  const weekend = random() < 0.5 ? 0 : 0.2 + 0.4 * random();
  const peaks = [20 + 4 * random(), 28 + 4 * random()];
  const values = new Float64Array(days.length * SLOTS);
  const open = new Uint8Array(days.length * SLOTS);
  let busy = 0;
  days.forEach(({ date, weekday, tags }, day) => {
    busy = 0.6 * busy + 0.08 * normal(random);
    if (tags.length > 0 || (weekday >= 5 && weekend === 0)) return;
    const ofMonth = Number(date?.slice(8));
    const ofDay =
      level *
      (weekday >= 5 ? weekend : 1.15 - 0.06 * weekday) *
      (1 + monthStart * Math.exp(-(ofMonth - 1) / 2)) *
      Math.exp((growth * day) / 365 + yearly * Math.sin((2 * Math.PI * day) / 365.25) + busy);
    for (let slot = OPEN_FROM; slot < OPEN_TO; slot += 1) {
      const shape = peaks.reduce((sum, peak) => sum + Math.exp(-(((slot - peak) / 4) ** 2)), 0.15);
      open[day * SLOTS + slot] = 1;
      values[day * SLOTS + slot] = poisson(ofDay * shape, random);
    }
  });
  if (random() < 0.1) {
    const outage = Math.floor(random() * days.length * SLOTS);
    values.fill(Number.NaN, outage, outage + 2 * SLOTS);
  }
  return { id, kind: 'count', slotsPerDay: SLOTS, days, values, open };
}

function poisson(mean: number, random: () => number): number {
  if (mean > 50) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count += 1;
  return count;
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

import { closeSync, openSync, writeSync } from 'node:fs';
import { seededRandom } from '@/models/forecast/accuracy/seeded-random';
import type { Cell } from './bench-case';

const SLOTS = 48;
const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(2023, 0, 2);

export interface SyntheticQueues {
  queues: number;
  days: number;
  seed: number;
}

/**
 * Writes queues of half-hourly counts as series_id,timestamp,value: the mean week of a real series (by weekday and half
 * hour), at a level of each queue's own (from a tenth of the real one to ten times) that drifts and has a yearly wave, with
 * Poisson counts. The same seed writes the same file.
 */
export function writeSyntheticQueues(
  path: string,
  real: readonly Cell[],
  { queues, days, seed }: SyntheticQueues,
): void {
  const week = meanWeek(real);
  const file = openSync(path, 'w');
  writeSync(file, 'series_id,timestamp,value\n');
  for (let queue = 0; queue < queues; queue += 1) writeSync(file, queueRows(queue, week, days, seed));
  closeSync(file);
}

function queueRows(queue: number, week: Float64Array, days: number, seed: number): string {
  const random = seededRandom(seed * 1000 + queue);
  const scale = queue === 0 ? 1 : 10 ** (2 * random() - 1);
  const wave = 0.3 * random();
  let drift = 0;
  const lines: string[] = [];
  for (let day = 0; day < days; day += 1) {
    drift = 0.98 * drift + 0.1 * (random() - 0.5);
    const level = scale * Math.exp(drift) * (1 + wave * Math.sin((2 * Math.PI * day) / 365.25));
    const date = new Date(FIRST_DAY + day * DAY_MS).toISOString().slice(0, 10);
    for (let slot = 0; slot < SLOTS; slot += 1) {
      const time = `${String(slot >> 1).padStart(2, '0')}:${slot % 2 ? '30' : '00'}:00`;
      const mean = level * (week[(day % 7) * SLOTS + slot] ?? 0);
      lines.push(`queue-${queue},${date}T${time},${poisson(mean, random)}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

/** Mean count by weekday (Monday first) and half hour. */
function meanWeek(real: readonly Cell[]): Float64Array {
  const sums = new Float64Array(7 * SLOTS);
  const counts = new Float64Array(7 * SLOTS);
  for (const { time, value } of real) {
    const weekday = (new Date(`${time}Z`).getUTCDay() + 6) % 7;
    const slot = Number(time.slice(11, 13)) * 2 + Number(time.slice(14, 16)) / 30;
    const at = weekday * SLOTS + slot;
    sums[at] = (sums[at] ?? 0) + value;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return sums.map((sum, at) => sum / Math.max(1, counts[at] ?? 0));
}

/** Knuth's method where counts are few, the rounded normal where they are many. */
function poisson(mean: number, random: () => number): number {
  if (mean > 50) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal));
  }
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count += 1;
  return count;
}

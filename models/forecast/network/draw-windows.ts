import { seededRandom } from '../accuracy/seeded-random';
import type { Sample } from './describe-batch';
import type { NetworkShape } from './network-shape';
import type { SeriesTable } from './series-table';

/** Days before a target that a window must have seen, where the series is long enough. */
const LEAST_SEEN = 14;
/** Beyond so many days ahead, near targets are drawn more often than far ones: they are asked for more often. */
const NEAR_DAYS = 14;

/** What may be learned from, and what is kept aside to judge by. */
export interface Split {
  /** By series: targets end before this day. */
  learnUntil: number[];
  validation: Sample[];
}

const HELD_OUT_SHARE = 8;
const MOST_VALIDATION = 1024;

/**
 * Keeps the last days aside: of every eighth series, or of all where there are fewer than sixteen. The other series keep
 * theirs, as the newest days teach most.
 */
export function splitForValidation(tables: readonly SeriesTable[], shape: NetworkShape): Split {
  const each = tables.length >= 2 * HELD_OUT_SHARE ? HELD_OUT_SHARE : 1;
  const learnUntil: number[] = [];
  const validation: Sample[] = [];
  tables.forEach((table, seriesIndex) => {
    const days = table.series.days.length;
    const held = Math.min(Math.max(7, shape.horizonDays), 28, Math.floor(days / 5));
    const isHeld = seriesIndex % each === 0 && days >= LEAST_SEEN + 7;
    learnUntil.push(isHeld ? days - held : days);
    if (!isHeld) return;
    const seenDays = days - held;
    for (let ahead = 0; ahead < Math.min(held, shape.horizonDays); ahead += 1)
      if (isWorthLearning(table, seenDays + ahead, shape))
        validation.push({ seriesIndex, seenDays, target: seenDays + ahead, phase: 0 });
  });
  const stride = Math.ceil(validation.length / MOST_VALIDATION);
  return { learnUntil, validation: validation.filter((_, index) => index % stride === 0) };
}

/** Draws the windows of one step: any series, any day of it, any distance. The same seed and step, the same windows. */
export function windowDrawer(
  tables: readonly SeriesTable[],
  learnUntil: readonly number[],
  shape: NetworkShape,
) {
  const usable = tables.flatMap((_, index) => ((learnUntil[index] ?? 0) >= 2 ? [index] : []));
  return (size: number, seed: number): Sample[] => {
    const random = seededRandom(seed);
    const samples: Sample[] = [];
    for (let tries = 0; samples.length < size && tries < 50 * size; tries += 1) {
      const seriesIndex = usable[Math.floor(random() * usable.length)];
      const table = seriesIndex === undefined ? undefined : tables[seriesIndex];
      if (seriesIndex === undefined || !table) return samples;
      const window = drawWindow(learnUntil[seriesIndex] ?? 0, shape, random);
      if (isWorthLearning(table, window.target, shape)) samples.push({ seriesIndex, ...window });
    }
    return samples;
  };
}

function drawWindow(days: number, shape: NetworkShape, random: () => number) {
  const phase = shape.dated ? 0 : Math.floor(random() * shape.slotsPerDay);
  const whole = phase > 0 ? days - 1 : days;
  const farthest = Math.min(shape.horizonDays, Math.max(1, whole - LEAST_SEEN));
  const ahead = 1 + Math.floor(farthest * random() ** (farthest > NEAR_DAYS ? 2 : 1));
  const earliest = Math.min(LEAST_SEEN, Math.max(1, whole - 7)) + ahead - 1;
  const target = Math.min(whole - 1, earliest + Math.floor(random() * Math.max(1, whole - earliest)));
  return { target, seenDays: Math.max(1, target - ahead + 1), phase };
}

/** Days without any observation teach nothing. */
function isWorthLearning(table: SeriesTable, day: number, shape: NetworkShape): boolean {
  const from = day * shape.slotsPerDay;
  for (let at = from; at < from + shape.slotsPerDay; at += 1)
    if ((table.importance[at] ?? 0) > 0) return true;
  return false;
}

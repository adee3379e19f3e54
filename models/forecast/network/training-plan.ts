import { ModelError } from '@/models/model-error';
import type { DayMatrix } from '../day-matrix';
import type { NetworkShape, Scale } from './network-shape';

/** What a training may cost: it is counted in windows, so that the same budget gives the same network anywhere. */
export interface Budget {
  /** Windows of one step of the optimizer. */
  batchSize: number;
  /** Steps of each member. */
  steps: number;
  /** Networks trained from different seeds, whose forecasts are averaged. */
  members: number;
  hidden: number;
  layers: number;
}

const TAGS = 64;
const STEPS = { least: 300, most: 2000 };

/** What fits the data: series without a calendar are read for longer, few series get a smaller network. */
export function planBudget(series: readonly DayMatrix[], partial: Partial<Budget> = {}): Budget {
  const days = series.reduce((sum, { days }) => sum + days.length, 0);
  const small = days < 2000;
  const steps = Math.round(Math.min(STEPS.most, Math.max(STEPS.least, days / 5)));
  return {
    batchSize: small ? 64 : 256,
    steps,
    members: 2,
    hidden: small ? 128 : 384,
    layers: small ? 2 : 3,
    ...partial,
  };
}

/** The shape of the network for these series. @throws ModelError where one network cannot serve them all */
export function planShape(series: readonly DayMatrix[], horizonDays: number, budget: Budget): NetworkShape {
  const [first] = series;
  if (!first) throw new ModelError('A network needs at least one series to learn from.', 'Name more queues.');
  const other = series.find(({ slotsPerDay }) => slotsPerDay !== first.slotsPerDay);
  if (other) {
    throw new ModelError(
      `One network cannot learn days of ${first.slotsPerDay} and of ${other.slotsPerDay} intervals (${other.id}).`,
      'Train them apart, or bring them to one interval.',
    );
  }
  const dated = series.every(({ days }) => days.every(({ date }) => date !== null));
  const { hidden, layers } = budget;
  const { slotsPerDay } = first;
  const tags = dated ? frequentTags(series) : [];
  return {
    slotsPerDay,
    dated,
    horizonDays,
    hidden,
    layers,
    tags,
    lagDays: 7,
    usualWeeks: dated ? 6 : 0,
    scale: scaleFor(series),
  };
}

/** The root evens out the noise of counts; sizes that are only compared by ratio (means, other quantities) take the log. */
function scaleFor(series: readonly DayMatrix[]): Scale {
  let dated = true;
  for (const { values, days } of series) {
    if (values.some((value) => value < 0)) return 'plain';
    if (days.some(({ date }) => date === null)) dated = false;
  }
  return dated && series.some(({ kind }) => kind === 'count') ? 'root' : 'log';
}

function frequentTags(series: readonly DayMatrix[]): string[] {
  const counts = new Map<string, number>();
  for (const { days } of series)
    for (const { tags } of days) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= 2)
    .sort(([a, x], [b, y]) => y - x || a.localeCompare(b))
    .slice(0, TAGS)
    .map(([tag]) => tag);
}

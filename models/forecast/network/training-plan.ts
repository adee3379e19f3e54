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
/** By how much there is to learn from, in days of series. */
const BUDGETS: readonly { upTo: number; budget: Omit<Budget, 'steps'>; steps(days: number): number }[] = [
  {
    upTo: 2_000,
    budget: { batchSize: 64, members: 2, hidden: 128, layers: 2 },
    steps: (days) => Math.max(300, Math.round(days / 4)),
  },
  {
    upTo: 50_000,
    budget: { batchSize: 256, members: 2, hidden: 384, layers: 3 },
    steps: (days) => Math.min(2000, Math.round(400 + days / 5)),
  },
  {
    upTo: Number.POSITIVE_INFINITY,
    budget: { batchSize: 1024, members: 1, hidden: 384, layers: 3 },
    steps: () => 1000,
  },
];

/** What fits the data, with what is asked for otherwise. */
export function planBudget(series: readonly DayMatrix[], asked: Partial<Budget> = {}): Budget {
  const days = series.reduce((sum, { days }) => sum + days.length, 0);
  const plan = BUDGETS.find(({ upTo }) => days <= upTo);
  if (!plan) throw new RangeError(`no budget for ${days} days`);
  return { ...plan.budget, steps: plan.steps(days), ...asked };
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

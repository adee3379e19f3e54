import type { Instance } from '../instance';
import type { LinearModel } from '../solver/linear-model';
import type { Pool, StaffClass } from './pools';
import { weekPatterns } from './week-patterns';

const INFINITY = Number.POSITIVE_INFINITY;

interface PoolContext {
  instance: Instance;
  model: LinearModel;
  pool: Pool;
  /** by option; undefined: nobody of the pool may work it */
  shifts: ReadonlyMap<number, number>;
}

/** How many of a class work a bundle of shifts: options of one day that are paid alike and open to the same classes. */
export interface WorkingColumn {
  /** index of the pool's class */
  staff: number;
  day: number;
  /** paid minutes */
  length: number;
  /** columns of the bundle that share it */
  bundle: number;
  column: number;
}

/**
 * Ties a pool's shifts to its classes and keeps their rules of a week: at most one shift a day, days, hours. Within a
 * bundle the rules tell no option from another, so that counting by bundle loses nothing. What is missing to contracted
 * minimum hours is bought at its price.
 */
export function addWeekRules(context: PoolContext): { working: WorkingColumn[]; weeks: number[] } {
  const working = addWorking(context);
  return { working, weeks: addWeekLimits(context, working) };
}

/**
 * The rules of the week alone, for columns that say how many of a class work what.
 * @returns the columns that say how many people have which mix of shifts
 */
export function addWeekLimits(
  context: Omit<PoolContext, 'shifts'>,
  working: readonly WorkingColumn[],
): number[] {
  const { instance, model, pool } = context;
  return pool.classes.flatMap((staff, at) => {
    const ofClass = working.filter((part) => part.staff === at);
    for (let day = 0; day < instance.problem.days; day += 1) {
      const ofDay = ofClass.filter((part) => part.day === day);
      if (ofDay.length > 0) model.row(ones(ofDay), 0, staff.members.length);
    }
    const weeks: number[] = [];
    for (let first = 0; first < instance.problem.days; first += 7) {
      const days = weekFrom(first, instance.problem.days);
      const ofWeek = ofClass.filter(({ day }) => days.includes(day));
      weeks.push(...addWeek(context, staff, { days: days.length, working: ofWeek }));
    }
    return weeks;
  });
}

/** The days of a problem that belong to the week which begins on its day `first`. */
export function weekFrom(first: number, days: number): number[] {
  return Array.from({ length: Math.min(7, days - first) }, (_, at) => first + at);
}

/** What is asked of a week that is not whole: the contract's minimum, by its days. */
export function minimumOf(rule: { minMinutes: number }, days: number): number {
  return (rule.minMinutes * days) / 7;
}

function addWorking({ instance, model, pool, shifts }: PoolContext): WorkingColumn[] {
  const eligible = pool.classes.map(({ sample }) => new Set(sample.options.flat()));
  const bundles = new Map<string, { day: number; length: number; classes: number[]; columns: number[] }>();
  for (const [index, column] of shifts) {
    const option = instance.options[index];
    if (!option) continue;
    const classes = eligible.flatMap((options, at) => (options.has(index) ? at : []));
    const key = `${option.day}/${option.paidMinutes}/${classes}`;
    const bundle = bundles.get(key);
    if (bundle) bundle.columns.push(column);
    else bundles.set(key, { day: option.day, length: option.paidMinutes, classes, columns: [column] });
  }
  return [...bundles.values()].flatMap(({ day, length, classes, columns }, bundle) => {
    const parts = classes.map((staff) => {
      const { sample, members } = pool.classes[staff] ?? { members: [] };
      const cost = ((sample?.hourCost ?? 0) * length) / 60;
      const column = model.column({ cost, upper: members.length, whole: true });
      return { staff, day, length, bundle, column };
    });
    const counted = columns.map((column): [number, number] => [column, 1]);
    model.row([...counted, ...parts.map(({ column }): [number, number] => [column, -1])], 0, 0);
    return parts;
  });
}

/** The rules of one week of one class. */
function addWeek(
  { instance, model }: Omit<PoolContext, 'shifts'>,
  { sample, members }: StaffClass,
  { days, working }: { days: number; working: readonly WorkingColumn[] },
): number[] {
  const { maxDays, maxMinutes } = sample.rule;
  const people = members.length;
  const minimum = minimumOf(sample.rule, days);
  const hours = working.map(({ column, length }): [number, number] => [column, length]);
  if (minimum > 0) {
    const missing = model.column({ cost: instance.problem.costs.missingHour / 60 });
    model.row([...hours, [missing, 1]], minimum * people, INFINITY);
  }
  const lengths = [...new Set(working.map(({ length }) => length))].sort((a, b) => a - b);
  const patterns = people > 1 ? weekPatterns(lengths, { maxMinutes, maxDays }) : null;
  if (patterns === null) {
    model.row(ones(working), 0, maxDays * people);
    model.row(hours, 0, maxMinutes * people);
    return [];
  }
  const weeks = patterns.map(() => ({ column: model.column({ upper: people, whole: true }) }));
  model.row(ones(weeks), 0, people);
  lengths.forEach((length, index) => {
    const worked = working.filter((part) => part.length === length);
    const room = weeks.map(({ column }, which): [number, number] => [
      column,
      -(patterns[which]?.[index] ?? 0),
    ]);
    model.row([...ones(worked), ...room], -INFINITY, 0);
  });
  return weeks.map(({ column }) => column);
}

function ones(parts: readonly { column: number }[]): [number, number][] {
  return parts.map(({ column }) => [column, 1]);
}

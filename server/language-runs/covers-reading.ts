import type { TaskSettings } from './tasks';

type Reading = TaskSettings<'read_calls'>;

/** Whether a reading does all that another one would: its calls, its days (none: all) and its kinds. */
export function coversReading(one: Reading, other: Reading): boolean {
  const from = one.from === undefined || (other.from !== undefined && one.from <= other.from);
  const to = one.to === undefined || (other.to !== undefined && one.to >= other.to);
  const scope = one.scope === 'all' || other.scope === 'new';
  return from && to && scope && other.kinds.every((kind) => one.kinds.includes(kind));
}

import type { TaskSettings } from './tasks';

type Reading = TaskSettings<'read_calls'>;

/** The smallest reading that does what two do. */
export function widestReading(one: Reading, other: Reading): Reading {
  const earliest =
    one.from === undefined || other.from === undefined ? null : [one.from, other.from].sort()[0];
  const latest = one.to === undefined || other.to === undefined ? null : [one.to, other.to].sort()[1];
  return {
    kinds: [...new Set([...one.kinds, ...other.kinds])],
    scope: one.scope === 'all' || other.scope === 'all' ? 'all' : 'new',
    from: earliest ?? undefined,
    to: latest ?? undefined,
  };
}

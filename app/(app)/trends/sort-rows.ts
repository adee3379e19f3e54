import type { Sort } from '@/app/_ui/data-table';
import type { BreakdownRow } from '@/server/trends/breakdown';
import { MEASURES } from '@/server/trends/change';

/** Rows in the order of a column; what is not known comes last either way. */
export function sortRows(rows: readonly BreakdownRow[], { key, descending }: Sort): BreakdownRow[] {
  const sign = descending ? -1 : 1;
  const measure = MEASURES.find((name) => name === key);
  return [...rows].sort((a, b) => {
    if (!measure) return sign * a.name.localeCompare(b.name, undefined, { numeric: true });
    const [left, right] = [a.current[measure], b.current[measure]];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * (left - right);
  });
}

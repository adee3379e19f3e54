import type { Sort } from '@/app/_ui/data-table';
import type { IntentFigures, IntentRow } from '@/server/intents/read/overview-contract';

const FIGURES: readonly (keyof IntentFigures)[] = [
  'calls',
  'share',
  'handleSeconds',
  'transferShare',
  'againShare',
  'balance',
  'negativeShare',
];

/** Rows in the order of a column; what is not known comes last either way. */
export function sortIntents(rows: readonly IntentRow[], { key, descending }: Sort): IntentRow[] {
  const sign = descending ? -1 : 1;
  const figure = FIGURES.find((known) => known === key);
  const shown = (row: IntentRow): number | null => {
    if (key === 'change') return row.change?.difference ?? null;
    return figure && row.now.calls > 0 ? row.now[figure] : null;
  };
  return [...rows].sort((a, b) => {
    if (key === 'name') return sign * a.name.localeCompare(b.name, undefined, { numeric: true });
    const [left, right] = [shown(a), shown(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * (left - right);
  });
}

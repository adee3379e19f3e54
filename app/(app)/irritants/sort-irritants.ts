import type { IrritantRow } from '@/server/irritants/contracts/figures';
import type { SortKey } from './irritants-url';

const LEAST = Number.NEGATIVE_INFINITY;

const VALUES: Record<Exclude<SortKey, 'name'>, (row: IrritantRow) => number> = {
  calls: ({ figures }) => figures.calls,
  share: ({ figures }) => figures.share,
  change: (row) => changeOf(row) ?? LEAST,
  handle: ({ figures }) => figures.extraHandleSeconds?.value ?? LEAST,
  repeats: ({ figures }) => figures.extraRepeats?.value ?? LEAST,
  cost: ({ figures }) => figures.costAMonth?.value ?? LEAST,
};

/** How much more of the calls it is than in the comparison period, relative; null where there is nothing to compare. */
export function changeOf({ figures: { share, before } }: IrritantRow): number | null {
  return before && before.share > 0 ? share / before.share - 1 : null;
}

/** Rows in the order of a column; what is not known stands last either way. */
export function sortIrritants(
  rows: readonly IrritantRow[],
  key: SortKey,
  descending: boolean,
): IrritantRow[] {
  const sign = descending ? -1 : 1;
  if (key === 'name') {
    return [...rows].sort((a, b) => -sign * b.irritant.name.localeCompare(a.irritant.name));
  }
  const value = VALUES[key];
  return [...rows].sort((a, b) => {
    const [one, other] = [value(a), value(b)];
    if (one === other) return 0;
    if (one === LEAST || other === LEAST) return one === LEAST ? 1 : -1;
    return sign * (one - other);
  });
}

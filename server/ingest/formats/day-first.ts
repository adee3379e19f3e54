import { dayAndMonthSwapped } from '../convert/slashed-dates';
import type { RowMaker, SourceItem } from './call-format';

/**
 * A reader for a file whose dates put the day before the month: it is handed them as in the United States, which is what
 * the readers of call formats expect of slashes. What is kept of a row stays as it came.
 */
export function ofDayFirst(maker: RowMaker): RowMaker {
  return { push: (items) => maker.push(items.map(monthFirst)), end: () => maker.end() };
}

function monthFirst(item: SourceItem): SourceItem {
  if (!item.object) return item;
  const values = Object.entries(item.object).map(([name, value]) => [
    name,
    typeof value === 'string' ? dayAndMonthSwapped(value) : value,
  ]);
  return { ...item, object: Object.fromEntries(values) as Record<string, unknown> };
}

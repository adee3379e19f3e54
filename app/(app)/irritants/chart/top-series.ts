import type { Format } from '@/app/_ui/format';
import type { IrritantOverview, IrritantRow } from '@/server/irritants/contracts/figures';
import { daysIn } from '@/server/trends/period';

/** More lines than these cannot be told apart. */
const MOST = 5;
/** Apart for every kind of colour blindness, on light and dark; names stand at the lines besides. */
const HUES = ['#2563eb', '#ea580c', '#0d9488', '#a21caf', '#b45309'];
const DAYS_OF_MONTH = 30.4375;

export type ChartMeasure = 'cost' | 'share';

export interface TopSeries {
  id: string;
  name: string;
  hex: string;
}

export interface TopPoint {
  from: string;
  to: string;
  /** on the axis */
  tick: string;
  title: string;
  /** by irritant; null is a gap */
  values: Record<string, number | null>;
}

/** What a call costs by what its irritant costs a month; null where that is not known, or below nothing. */
function costOfACall({ figures }: IrritantRow, days: number): number | null {
  const month = figures.costAMonth?.value;
  if (month === undefined || figures.calls === 0) return null;
  return Math.max(0, (month * days) / DAYS_OF_MONTH / figures.calls);
}

/** Which irritants are drawn: the dearest, or the most frequent. */
function topRows(rows: readonly IrritantRow[], measure: ChartMeasure): IrritantRow[] {
  const known =
    measure === 'cost' ? rows.filter(({ figures }) => (figures.costAMonth?.value ?? 0) > 0) : rows;
  const worth = ({ figures }: IrritantRow) =>
    measure === 'cost' ? (figures.costAMonth?.value ?? 0) : figures.calls;
  return [...known]
    .filter(({ figures }) => figures.calls > 0)
    .sort((a, b) => worth(b) - worth(a))
    .slice(0, MOST);
}

/** The picture's lines: at most five irritants, their cost or their share of the searched calls over time. */
export function topSeries(
  format: Format,
  overview: IrritantOverview,
  measure: ChartMeasure,
): { series: TopSeries[]; points: TopPoint[] } {
  const rows = topRows(overview.rows, measure);
  const days = daysIn(overview.period);
  const costs = new Map(rows.map((row) => [row.irritant.id, costOfACall(row, days)]));
  const series = [...rows]
    .sort((a, b) => a.irritant.createdAt.getTime() - b.irritant.createdAt.getTime())
    .map(({ irritant }, at) => ({ id: irritant.id, name: irritant.name, hex: HUES[at] ?? '#64748b' }));
  const points = overview.points.map(({ from, to, searched, calls }) => {
    const valueAt = (id: string): number | null => {
      if (searched === null) return null;
      const count = calls[overview.ids.indexOf(id)] ?? 0;
      return measure === 'share' ? count / searched : count * (costs.get(id) ?? 0);
    };
    return {
      from,
      to,
      tick: overview.grain === 'month' ? format.month(from) : format.shortDay(from),
      title: from === to ? format.day(from) : format.dayRange(from, to),
      values: Object.fromEntries(series.map(({ id }) => [id, valueAt(id)])),
    };
  });
  return { series, points };
}

/** The axis from zero to a round number at or above the highest value, and the numbers that stand at it. */
export function axisOf(points: readonly TopPoint[]): { top: number; ticks: number[] } {
  const most = Math.max(
    0,
    ...points.flatMap(({ values }) => Object.values(values).map((value) => value ?? 0)),
  );
  if (most === 0) return { top: 1, ticks: [0, 1] };
  const power = 10 ** Math.floor(Math.log10(most));
  const times = [1, 2, 2.5, 5, 10].find((step) => step * power >= most) ?? 10;
  const parts = times === 2 ? 4 : 5;
  const ticks = Array.from({ length: parts + 1 }, (_, part) => (times * power * part) / parts);
  return { top: times * power, ticks };
}

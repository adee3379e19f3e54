import type { Format } from '@/app/_ui/format';
import type { Comparison } from '@/server/forecasts/compare/compare';
import type { DifferenceField } from '@/server/forecasts/compare/differing-inputs';
import type { RealisedRow } from '@/server/forecasts/compare/realised';
import type { Metric } from '@/server/forecasts/contracts/vocabulary';
import { changeText, metricText } from '../metric-words';

type Day = Comparison['days'][number];

/** What both say of all days that they share: calls in all, mean handle times on average. */
function totalsOf(metric: Metric, days: readonly Day[]): { left: number; right: number } {
  const sum = (value: (day: Day) => number) => days.reduce((total, day) => total + value(day), 0);
  const divisor = metric === 'offered' ? 1 : Math.max(1, days.length);
  return { left: sum(({ left }) => left) / divisor, right: sum(({ right }) => right) / divisor };
}

/** The answer in a sentence: how much more or less B says, and over which days. */
export function differenceWords(format: Format, metric: Metric, days: readonly Day[]): string {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return 'The two tell no day in common.';
  const { left, right } = totalsOf(metric, days);
  const period = format.dayRange(first.date, last.date);
  const unit = metric === 'offered' ? ' calls' : ' a call';
  const said = `B says ${metricText(format, metric, right)}${unit} for ${period}`;
  const difference = right - left;
  if (metricText(format, metric, Math.abs(difference)) === metricText(format, metric, 0))
    return `${said}, as A does.`;
  const share = left > 0 ? ` (${format.signedPercent(difference / left).replace('-', '−')})` : '';
  return `${said}, ${changeText(format, metric, difference)}${share} against A.`;
}

const GRAINS = { interval: 'per interval', day: 'a day', week: 'a week' } as const;

/** Which was nearer to what came: "On 14 days that have come, A was off by 8.3% a day, B by 5.1%: B was surely nearer." */
export function nearerWords(format: Format, rows: readonly RealisedRow[]): string | null {
  const row = rows.find(({ grain }) => grain === 'day') ?? rows[0];
  if (!row) return null;
  const days =
    row.grain === 'day' ? `On ${row.points === 1 ? '1 day' : `${row.points} days`} that have come, ` : '';
  const said = `${days}A was off by ${format.percent(row.left.wape)} ${GRAINS[row.grain]}, B by ${format.percent(row.right.wape)}`;
  const better = row.rightBetter;
  if (!better) return `${said}; that is too little to tell which is better.`;
  if (better.high < 0) return `${said}: B was surely nearer.`;
  if (better.low > 0) return `${said}: A was surely nearer.`;
  return `${said}: that may be chance.`;
}

/** What two forecasts were made of, as a planner would say it. */
export const FIELD_WORDS: Record<DifferenceField, string> = {
  source: 'Made by',
  origin: 'First day',
  data_from: 'Data from',
  data_until: 'Data until',
  history: 'History read (fingerprint)',
  special_days: 'Special days (fingerprint)',
  overrides: 'Changes by hand',
  series: 'Series',
  interval: 'Interval, minutes',
  engine: 'Version of the engine',
  network: 'Neural network',
  device: 'Device',
  seed: 'Seed',
};

const DATES: readonly DifferenceField[] = ['origin', 'data_from', 'data_until'];

/** A value of a difference, for people. */
export function fieldValue(format: Format, field: DifferenceField, value: string | null): string {
  if (value === null) return field === 'network' ? 'none' : 'not known';
  return DATES.includes(field) ? format.day(value) : value;
}

/** The days (or weeks) on which the two differ most. */
export function biggestChanges<Row extends Pick<Day, 'left' | 'right'>>(
  rows: readonly Row[],
  most: number,
): Row[] {
  return rows
    .filter(({ left, right }) => Math.abs(right - left) > 0.05)
    .toSorted((a, b) => Math.abs(b.right - b.left) - Math.abs(a.right - a.left))
    .slice(0, most);
}

import type { SERIES_HEX } from '@/app/_ui/colors';
import type { Format } from '@/app/_ui/format';
import type { Metric } from '@/server/forecasts/contracts/vocabulary';

interface MetricWords {
  label: string;
  /** What it counts, as in "52,300 calls"; '' where the value says it. */
  unit: string;
  title: string;
  color: keyof typeof SERIES_HEX;
  /** Counts start at zero and add up; times do neither. */
  addsUp: boolean;
}

/** How what is forecast is named and coloured: as on the other pages. */
export const METRIC_WORDS: Record<Metric, MetricWords> = {
  offered: {
    label: 'Calls',
    unit: 'calls',
    title: 'Calls that come in for the queue.',
    color: 'offered',
    addsUp: true,
  },
  aht: {
    label: 'Handle time',
    unit: '',
    title: 'Mean talk, hold and after-call work of a call (AHT).',
    color: 'handleTime',
    addsUp: false,
  },
};

/** What stands where a value is not known. */
export const NO_VALUE = '–';
/** Below this, a tenth of a call says something. */
const FEW_CALLS = 20;

/** A value in its unit: 52,300, 3.4, 2 min 56 s. */
export function metricText(format: Format, metric: Metric, value: number | null): string {
  if (value === null) return NO_VALUE;
  if (metric === 'aht') return format.duration(value);
  return format.count(value < FEW_CALLS ? value : Math.round(value));
}

/** Two values that belong together: 49,900–54,800. */
export function rangeText(format: Format, metric: Metric, [low, high]: readonly [number, number]): string {
  return `${metricText(format, metric, low)}–${metricText(format, metric, high)}`;
}

/** A value on an axis: short. */
export const axisText = (format: Format, metric: Metric, value: number): string =>
  metric === 'aht' ? format.clock(value) : format.compact(value);

/** A difference with its sign: +310, −1 min 4 s. */
export function changeText(format: Format, metric: Metric, value: number): string {
  const size = metricText(format, metric, Math.abs(value));
  if (value === 0) return size;
  return (value > 0 ? '+' : '−') + size;
}

/** How far a forecast was off: +12 (+4.1%), where above zero it was too high. */
export function missText(format: Format, metric: Metric, actual: number, forecast: number): string {
  const difference = changeText(format, metric, forecast - actual);
  if (actual <= 0) return difference;
  return `${difference} (${format.signedPercent((forecast - actual) / actual).replace('-', '−')})`;
}

import { SERIES_HEX } from '@/app/_ui/colors';
import type { ChartPoint, ChartSeries } from './chart-model';

interface ChartTooltipProps {
  point: ChartPoint;
  series: readonly ChartSeries[];
  comparison: string | null;
  target: number | null;
  valueText: (value: number | null) => string;
  opens: boolean;
}

function Row({ hex, label, value }: { hex: string; label: string; value: string }) {
  return (
    <div className="flex items-center justify-between gap-6">
      <span className="flex items-center gap-2">
        <span aria-hidden className="size-2 rounded-sm" style={{ backgroundColor: hex }} />
        {label}
      </span>
      <span className="font-medium tabular-nums text-tremor-content-strong dark:text-dark-tremor-content-strong">
        {value}
      </span>
    </div>
  );
}

/** The exact values of a point, the comparison, and what a click does. */
export function ChartTooltip({ point, series, comparison, target, valueText, opens }: ChartTooltipProps) {
  const gap = series.every(({ key }) => (point.values[key] ?? null) === null);
  return (
    <div className="min-w-44 space-y-1 rounded-md border border-tremor-border bg-tremor-background px-3 py-2 text-xs shadow-tremor-dropdown dark:border-dark-tremor-border dark:bg-dark-tremor-background dark:shadow-dark-tremor-dropdown">
      <p className="font-medium text-tremor-content-strong dark:text-dark-tremor-content-strong">
        {point.title}
      </p>
      {gap && <p>No data</p>}
      {!gap &&
        series.map(({ key, label, hex }) => (
          <Row key={key} hex={hex} label={label} value={valueText(point.values[key] ?? null)} />
        ))}
      {comparison !== null && (
        <Row hex={SERIES_HEX.comparison} label={comparison} value={valueText(point.before)} />
      )}
      {target !== null && <Row hex={SERIES_HEX.target} label="Target" value={valueText(target)} />}
      {opens && !gap && (
        <p className="pt-0.5 text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
          Click to open these calls
        </p>
      )}
    </div>
  );
}

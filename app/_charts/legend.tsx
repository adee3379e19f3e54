import { SERIES_HEX } from '@/app/_ui/colors';
import type { ChartSeries } from './chart-model';

interface LegendProps {
  series: readonly ChartSeries[];
  shape: 'bars' | 'line';
  comparison: string | null;
  /** As it is to be read: Target 80%. */
  target: string | null;
}

/** Names beside their marks; bars, lines and the target differ in form, not in colour alone. */
export function Legend({ series, shape, comparison, target }: LegendProps) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 pb-2 text-xs">
      {series.map(({ key, label, hex }) => (
        <li key={key} className="flex items-center gap-1.5">
          <span
            aria-hidden
            className={shape === 'bars' ? 'size-2.5 rounded-sm' : 'h-0.5 w-4 rounded'}
            style={{ backgroundColor: hex }}
          />
          {label}
        </li>
      ))}
      {comparison !== null && (
        <li className="flex items-center gap-1.5">
          <span
            aria-hidden
            className="h-0.5 w-4 rounded"
            style={{ backgroundColor: SERIES_HEX.comparison }}
          />
          {comparison}
        </li>
      )}
      {target !== null && (
        <li className="flex items-center gap-1.5">
          <span
            aria-hidden
            className="w-4 border-t-2 border-dashed"
            style={{ borderColor: SERIES_HEX.target }}
          />
          {target}
        </li>
      )}
    </ul>
  );
}

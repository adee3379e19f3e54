import { SERIES_HEX } from '@/app/_ui/colors';
import type { Format } from '@/app/_ui/format';
import type { ScoreRow } from '@/server/forecasts/contracts/scorecard';

interface RecordBarsProps {
  format: Format;
  row: ScoreRow;
  /** The longest bar of all rows: bars of all grains are on one scale. */
  highest: number;
}

/** This forecast between what it must beat and what nobody can: shorter is better. */
export function RecordBars({ format, row, highest }: RecordBarsProps) {
  const bars = [
    { label: 'This forecast', value: row.wape, hex: SERIES_HEX.forecast },
    { label: 'Median week repeated', value: row.medianWape, hex: SERIES_HEX.comparison },
    { label: 'Last week repeated', value: row.naiveWape, hex: SERIES_HEX.comparison },
    { label: 'Chance alone', value: row.noiseFloor, hex: SERIES_HEX.notOffered },
  ];
  return (
    <dl className="grid grid-cols-[9.5rem_1fr_3.5rem] items-center gap-x-3 gap-y-1 text-xs">
      {bars.map(({ label, value, hex }) =>
        value === null ? null : (
          <div key={label} className="contents">
            <dt>{label}</dt>
            <dd aria-hidden className="h-2">
              <span
                className="block h-full min-w-[2px] rounded-sm"
                style={{ width: `${(value / highest) * 100}%`, backgroundColor: hex }}
              />
            </dd>
            <dd className="text-right font-medium tabular-nums text-tremor-content-strong dark:text-dark-tremor-content-strong">
              {format.percent(value)}
            </dd>
          </div>
        ),
      )}
    </dl>
  );
}

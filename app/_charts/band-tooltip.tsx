import { SERIES_HEX } from '@/app/_ui/colors';
import { BAND_LEVELS, type BandNames, type BandPoint } from './band-model';

interface BandTooltipProps {
  point: BandPoint;
  names: BandNames;
  valueText: (value: number | null) => string;
  /** How far the forecast was off, in words; null where one of both is missing. */
  missText: (actual: number, forecast: number) => string;
  /** What a click does; null: nothing. */
  opens: string | null;
}

function Row({ hex, label, value }: { hex: string | null; label: string; value: string }) {
  return (
    <div className="flex items-center justify-between gap-6">
      <span className="flex items-center gap-2">
        <span
          aria-hidden
          className="size-2 rounded-sm"
          style={hex === null ? undefined : { backgroundColor: hex }}
        />
        {label}
      </span>
      <span className="font-medium tabular-nums text-tremor-content-strong dark:text-dark-tremor-content-strong">
        {value}
      </span>
    </div>
  );
}

/** The exact values of a moment: what was, what is expected and how surely, the comparison. */
export function BandTooltip({ point, names, valueText, missText, opens }: BandTooltipProps) {
  const { actual, forecast, bands, before, special } = point;
  return (
    <div className="min-w-48 space-y-1 rounded-md border border-tremor-border bg-tremor-background px-3 py-2 text-xs shadow-tremor-dropdown dark:border-dark-tremor-border dark:bg-dark-tremor-background dark:shadow-dark-tremor-dropdown">
      <p className="font-medium text-tremor-content-strong dark:text-dark-tremor-content-strong">
        {point.title}
      </p>
      {special.length > 0 && <p>{special.join(', ')}</p>}
      {actual === null && forecast === null && <p>No data</p>}
      {actual !== null && <Row hex={names.actualHex} label={names.actual} value={valueText(actual)} />}
      {forecast !== null && (
        <Row hex={SERIES_HEX.forecast} label={names.forecast} value={valueText(forecast)} />
      )}
      {bands !== null &&
        BAND_LEVELS.map((level) => (
          <Row
            key={level}
            hex={null}
            label={`${level}% sure`}
            value={`${valueText(bands[level][0])} – ${valueText(bands[level][1])}`}
          />
        ))}
      {actual !== null && forecast !== null && (
        <Row hex={null} label="Forecast was off by" value={missText(actual, forecast)} />
      )}
      {names.comparison !== null && (
        <Row hex={SERIES_HEX.comparison} label={names.comparison} value={valueText(before)} />
      )}
      {opens !== null && (
        <p className="pt-0.5 text-tremor-content-subtle dark:text-dark-tremor-content-subtle">{opens}</p>
      )}
    </div>
  );
}

import { SERIES_HEX } from '@/app/_ui/colors';
import type { StaffNames, StaffPoint } from './staff-point';

interface StaffTooltipProps {
  point: StaffPoint;
  names: StaffNames;
  valueText: (value: number) => string;
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

/** The exact figures of an interval, and what a click does. */
export function StaffTooltip({ point, names, valueText }: StaffTooltipProps) {
  const { agents, middle, safe, scheduled, rostered, before } = point;
  const text = (value: number | null) => (value === null ? '–' : valueText(value));
  return (
    <div className="min-w-52 space-y-1 rounded-md border border-tremor-border bg-tremor-background px-3 py-2 text-xs shadow-tremor-dropdown dark:border-dark-tremor-border dark:bg-dark-tremor-background dark:shadow-dark-tremor-dropdown">
      <p className="font-medium text-tremor-content-strong dark:text-dark-tremor-content-strong">
        {point.title}
      </p>
      {agents === null && <p>Closed</p>}
      {agents !== null && (
        <>
          <Row hex={SERIES_HEX.forecast} label={names.agents} value={valueText(agents)} />
          <Row hex={null} label="P50 – P80" value={`${text(middle)} – ${text(safe)}`} />
          <Row hex={SERIES_HEX.target} label={names.scheduled} value={text(scheduled)} />
          {names.before !== null && (
            <Row hex={SERIES_HEX.comparison} label={names.before} value={text(before)} />
          )}
        </>
      )}
      {names.rostered !== null && (
        <Row hex={SERIES_HEX.answered} label={names.rostered} value={text(rostered)} />
      )}
      {agents !== null && (
        <p className="pt-0.5 text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
          Click: how is this computed?
        </p>
      )}
    </div>
  );
}

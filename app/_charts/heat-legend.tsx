'use client';

import { heatShade, shadedHex } from './heat-scale';

interface HeatLegendProps {
  /** the field under the pointer, in words; null: none yet */
  shown: string | null;
  hex: string;
  highest: number;
  valueText: (value: number) => string;
}

/** Below a heat grid: the value one points at, and what the shades stand for. */
export function HeatLegend({ shown, hex, highest, valueText }: HeatLegendProps) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-2 pt-2 text-xs">
      <p className="tabular-nums">{shown ?? 'Point at a field, or walk with the arrow keys.'}</p>
      <p className="flex items-center gap-2">
        {valueText(0)}
        <span
          aria-hidden
          className="h-2 w-24 rounded-sm"
          style={{
            backgroundImage: `linear-gradient(to right, ${shadedHex(hex, heatShade(0, 1))}, ${shadedHex(hex, heatShade(1, 1))})`,
          }}
        />
        {valueText(highest)}
      </p>
    </div>
  );
}

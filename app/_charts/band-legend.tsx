import type { CSSProperties, ReactNode } from 'react';
import { SERIES_HEX } from '@/app/_ui/colors';
import { BAND_LEVELS, type BandNames } from './band-model';
import { BAND_SHADES } from './band-shades';

interface BandLegendProps {
  names: BandNames;
  /** What occurs in the picture; what does not is not named. */
  shown: { actual: boolean; forecast: boolean; special: boolean };
}

const LINE = 'h-0.5 w-4 rounded';

function Item({ mark, style, children }: { mark: string; style: CSSProperties; children: ReactNode }) {
  return (
    <li className="flex items-center gap-1.5">
      <span aria-hidden className={mark} style={style} />
      {children}
    </li>
  );
}

function Shades() {
  return (
    <li className="flex items-center gap-1.5">
      <span aria-hidden className="flex">
        {BAND_LEVELS.map((level) => (
          <span key={level} className="h-2.5 w-3.5" style={{ backgroundColor: BAND_SHADES[level].seen }} />
        ))}
      </span>
      {BAND_LEVELS.join(', ')}% sure
    </li>
  );
}

/** Names beside their marks: a line, a dashed line, shades that grow fainter as they grow surer. */
export function BandLegend({ names, shown }: BandLegendProps) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 pb-2 text-xs">
      {shown.actual && (
        <Item mark={LINE} style={{ backgroundColor: names.actualHex }}>
          {names.actual}
        </Item>
      )}
      {shown.forecast && (
        <Item mark="w-4 border-t-2 border-dashed" style={{ borderColor: SERIES_HEX.forecast }}>
          {names.forecast}
        </Item>
      )}
      {shown.forecast && <Shades />}
      {names.comparison !== null && (
        <Item mark={LINE} style={{ backgroundColor: SERIES_HEX.comparison }}>
          {names.comparison}
        </Item>
      )}
      {shown.special && (
        <Item mark="h-2.5 w-3.5 opacity-25" style={{ backgroundColor: SERIES_HEX.specialDay }}>
          Special day
        </Item>
      )}
    </ul>
  );
}

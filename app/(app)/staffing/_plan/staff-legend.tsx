import type { CSSProperties, ReactNode } from 'react';
import { shadedHex } from '@/app/_charts/heat-scale';
import { SERIES_HEX } from '@/app/_ui/colors';
import type { StaffNames } from './staff-point';

function Item({ mark, style, children }: { mark: string; style: CSSProperties; children: ReactNode }) {
  return (
    <li className="flex items-center gap-1.5">
      <span aria-hidden className={mark} style={style} />
      {children}
    </li>
  );
}

const LINE = 'h-0.5 w-4 rounded';

/** Names beside their marks; lines differ in form and in shade, not in colour alone. */
export function StaffLegend({ names }: { names: StaffNames }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 pb-2 text-xs">
      <Item mark={LINE} style={{ backgroundColor: SERIES_HEX.forecast }}>
        {names.agents}
      </Item>
      <Item mark="h-2.5 w-4" style={{ backgroundColor: shadedHex(SERIES_HEX.forecast, 0.25) }}>
        P50 to P80
      </Item>
      <Item mark="w-4 border-t-2 border-dotted" style={{ borderColor: SERIES_HEX.target }}>
        {names.scheduled}
      </Item>
      {names.rostered !== null && (
        <Item mark={LINE} style={{ backgroundColor: SERIES_HEX.answered }}>
          {names.rostered}
        </Item>
      )}
      {names.before !== null && (
        <Item mark={LINE} style={{ backgroundColor: SERIES_HEX.comparison }}>
          {names.before}
        </Item>
      )}
    </ul>
  );
}

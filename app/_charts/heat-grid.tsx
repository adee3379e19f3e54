'use client';

import { useRef, useState } from 'react';
import { HeatLegend } from './heat-legend';
import { HeatPlace } from './heat-place';
import { heatShade, shadedHex } from './heat-scale';
import { useArrowWalk } from './use-arrow-walk';

export interface HeatCell {
  row: number;
  column: number;
  value: number | null;
  /** null: nothing to open. */
  href: string | null;
}

interface HeatGridProps {
  label: string;
  rows: readonly string[];
  /** `tick` stands on the axis and may be ''. */
  columns: readonly { name: string; tick: string }[];
  cells: readonly HeatCell[];
  hex: string;
  valueText: (value: number | null) => string;
  /** room for the names of rows, and the least room of a column, in rem; default for short names and many columns */
  rowRem?: number;
  columnRem?: number;
}

const keyOf = (row: number, column: number): string => `${row} ${column}`;

function HeatHead({ columns, rowRem }: { columns: HeatGridProps['columns']; rowRem: number }) {
  return (
    <thead>
      <tr>
        <td style={{ width: `${rowRem}rem` }} />
        {columns.map(({ name, tick }) => (
          <th key={name} scope="col" className="font-normal">
            <span aria-hidden className="block whitespace-nowrap text-left">
              {tick}
            </span>
            <span className="sr-only">{name}</span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** A field of values in one hue, darker for more. Arrow keys walk it, Enter opens; the value under the pointer stands below. */
export function HeatGrid({
  label,
  rows,
  columns,
  cells,
  hex,
  valueText,
  rowRem = 2.5,
  columnRem = 1.15,
}: HeatGridProps) {
  const grid = useRef<HTMLTableElement>(null);
  const [shown, setShown] = useState<string | null>(null);
  const byPlace = new Map(cells.map((cell) => [keyOf(cell.row, cell.column), cell]));
  const highest = Math.max(0, ...cells.map(({ value }) => value ?? 0));
  const nameOf = (row: number, column: number): string => {
    const value = byPlace.get(keyOf(row, column))?.value ?? null;
    return `${rows[row]} ${columns[column]?.name}: ${value === null ? 'no data' : valueText(value)}`;
  };
  const { current, setCurrent, walk } = useArrowWalk(rows.length, columns.length, (row, column) =>
    grid.current?.querySelector<HTMLElement>(`[data-place="${keyOf(row, column)}"]`)?.focus(),
  );
  return (
    <div>
      <div className="relative overflow-x-auto pb-1">
        <table
          ref={grid}
          aria-label={label}
          onKeyDown={walk}
          className="w-full table-fixed border-separate border-spacing-[2px] text-xs"
          style={{ minWidth: `${rowRem + 0.5 + columns.length * columnRem}rem` }}
        >
          <HeatHead columns={columns} rowRem={rowRem} />
          <tbody>
            {rows.map((name, row) => (
              <tr key={name}>
                <th scope="row" className="pr-1 text-left font-normal">
                  {name}
                </th>
                {columns.map((column, index) => (
                  <td key={column.name} className="p-0">
                    <HeatPlace
                      place={keyOf(row, index)}
                      value={byPlace.get(keyOf(row, index))?.value ?? null}
                      href={byPlace.get(keyOf(row, index))?.href ?? null}
                      name={nameOf(row, index)}
                      reachable={current[0] === row && current[1] === index}
                      color={(value) => shadedHex(hex, heatShade(value, highest))}
                      onShow={() => setShown(nameOf(row, index))}
                      onFocus={() => setCurrent([row, index])}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <HeatLegend shown={shown} hex={hex} highest={highest} valueText={valueText} />
    </div>
  );
}

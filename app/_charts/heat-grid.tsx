'use client';

import Link from 'next/link';
import { type KeyboardEvent, useRef, useState } from 'react';
import { heatShade, shadedHex } from './heat-scale';

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

const KEYS: Record<string, [row: number, column: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const keyOf = (row: number, column: number): string => `${row} ${column}`;

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
  const [current, setCurrent] = useState<[row: number, column: number]>([0, 0]);
  const [shown, setShown] = useState<string | null>(null);
  const byPlace = new Map(cells.map((cell) => [keyOf(cell.row, cell.column), cell]));
  const highest = Math.max(0, ...cells.map(({ value }) => value ?? 0));
  const nameOf = (row: number, column: number): string => {
    const value = byPlace.get(keyOf(row, column))?.value ?? null;
    return `${rows[row]} ${columns[column]?.name}: ${value === null ? 'no data' : valueText(value)}`;
  };
  const walk = (event: KeyboardEvent) => {
    const step = KEYS[event.key];
    if (!step) return;
    event.preventDefault();
    const row = Math.min(rows.length - 1, Math.max(0, current[0] + step[0]));
    const column = Math.min(columns.length - 1, Math.max(0, current[1] + step[1]));
    setCurrent([row, column]);
    grid.current?.querySelector<HTMLElement>(`[data-place="${keyOf(row, column)}"]`)?.focus();
  };
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
          <tbody>
            {rows.map((name, row) => (
              <tr key={name}>
                <th scope="row" className="pr-1 text-left font-normal">
                  {name}
                </th>
                {columns.map((column, index) => (
                  <td key={column.name} className="p-0">
                    <Place
                      place={keyOf(row, index)}
                      cell={byPlace.get(keyOf(row, index))}
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
    </div>
  );
}

interface PlaceProps {
  place: string;
  cell: HeatCell | undefined;
  name: string;
  reachable: boolean;
  color: (value: number) => string;
  onShow: () => void;
  onFocus: () => void;
}

function Place({ place, cell, name, reachable, color, onShow, onFocus }: PlaceProps) {
  const value = cell?.value ?? null;
  const shared = {
    'data-place': place,
    tabIndex: reachable ? 0 : -1,
    onMouseEnter: onShow,
    onFocus: () => {
      onShow();
      onFocus();
    },
    className: `block h-6 rounded-sm ${value === null ? 'bg-[repeating-linear-gradient(135deg,transparent_0_3px,rgb(128_128_128/0.12)_3px_4px)]' : ''}`,
    style: value === null ? undefined : { backgroundColor: color(value) },
  };
  if (cell?.href) {
    return (
      <Link {...shared} href={cell.href} prefetch={false} aria-label={name}>
        <span className="sr-only">{name}</span>
      </Link>
    );
  }
  return <span {...shared} role="img" aria-label={name} />;
}

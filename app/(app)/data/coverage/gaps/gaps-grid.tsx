'use client';

import { useEffect, useRef, useState } from 'react';
import { heatShade, shadedHex } from '@/app/_charts/heat-scale';
import { useArrowWalk } from '@/app/_charts/use-arrow-walk';
import { SERIES_HEX } from '@/app/_ui/colors';
import { useFormat } from '@/app/_ui/locale';
import type { CoverageSource } from '@/server/ingest/coverage/contract';
import { daysOf, type Period, weekdayOf } from '@/server/trends/period';
import { senderName, sentName, sourceName } from '../source-words';
import { type GapDay, gapDays, gapDayWords } from './gap-days';
import { GAP_LOOK, LATE_MARK, QUIET_LOOK } from './gap-looks';

const NAME_REM = 8;
const DAY_REM = 1.15;
const MONDAY = 1;

function lookOf({ state, lateRows }: GapDay): string {
  if (state === 'gap') return GAP_LOOK;
  if (state === 'quiet') return QUIET_LOOK;
  return lateRows > 0 ? LATE_MARK : '';
}

interface FieldProps {
  place: string;
  day: GapDay;
  /** the most rows of a day of its source: sources differ a thousandfold */
  highest: number;
  name: string;
  reachable: boolean;
  onShow: () => void;
  onFocus: () => void;
}

function Field({ place, day, highest, name, reachable, onShow, onFocus }: FieldProps) {
  const color = shadedHex(SERIES_HEX.answered, heatShade(day.rows, highest));
  return (
    <span
      role="img"
      aria-label={name}
      data-place={place}
      tabIndex={reachable ? 0 : -1}
      onMouseEnter={onShow}
      onFocus={() => {
        onShow();
        onFocus();
      }}
      className={`relative flex h-6 items-center justify-center overflow-hidden rounded-sm ${lookOf(day)}`}
      style={day.state === 'rows' ? { backgroundColor: color } : undefined}
    >
      {day.state === 'gap' && '!'}
    </span>
  );
}

function Head({ days }: { days: readonly string[] }) {
  const format = useFormat();
  return (
    <thead>
      <tr>
        <td style={{ width: `${NAME_REM}rem` }} />
        {days.map((day) => (
          <th key={day} scope="col" className="font-normal">
            <span aria-hidden className="block w-0 whitespace-nowrap text-left">
              {weekdayOf(day) === MONDAY ? format.shortDay(day) : ''}
            </span>
            <span className="sr-only">{format.day(day)}</span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Sources by days. Arrow keys walk it; the field under the pointer stands below in words. */
export function GapsGrid({ sources, period }: { sources: readonly CoverageSource[]; period: Period }) {
  const format = useFormat();
  const grid = useRef<HTMLTableElement>(null);
  const [shown, setShown] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const days = daysOf(period);
  const { from, to } = period;
  // Where there is no room for all days, the newest are shown.
  useEffect(() => {
    if (from <= to) box.current?.scrollTo({ left: box.current.scrollWidth });
  }, [from, to]);
  const { current, setCurrent, walk } = useArrowWalk(sources.length, days.length, (row, column) =>
    grid.current?.querySelector<HTMLElement>(`[data-place="${row} ${column}"]`)?.focus(),
  );
  return (
    <div>
      <div ref={box} className="relative overflow-x-auto pb-1">
        <table
          ref={grid}
          aria-label="Rows by source and day"
          onKeyDown={walk}
          className="w-full table-fixed border-separate border-spacing-[2px] text-xs"
          style={{ minWidth: `${NAME_REM + 1 + days.length * DAY_REM}rem` }}
        >
          <Head days={days} />
          <tbody>
            {sources.map((source, row) => (
              <tr key={source.key}>
                <th
                  scope="row"
                  title={sourceName(source)}
                  className="sticky left-0 z-[1] truncate bg-tremor-background pr-2 text-left font-normal dark:bg-dark-tremor-background"
                >
                  {senderName(source)}
                  <span className="block truncate text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
                    {sentName(source)}
                  </span>
                </th>
                {gapDays(source, period).map((day, column) => (
                  <td key={day.day} className="p-0">
                    <Field
                      place={`${row} ${column}`}
                      day={day}
                      highest={Math.max(0, ...source.days.map(({ rows }) => rows))}
                      name={gapDayWords(format, source, day)}
                      reachable={current[0] === row && current[1] === column}
                      onShow={() => setShown(gapDayWords(format, source, day))}
                      onFocus={() => setCurrent([row, column])}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="pt-2 text-xs tabular-nums">{shown ?? 'Point at a day, or walk with the arrow keys.'}</p>
    </div>
  );
}

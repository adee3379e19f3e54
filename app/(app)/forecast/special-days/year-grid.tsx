'use client';

import { type KeyboardEvent, useRef, useState } from 'react';
import { useFormat } from '@/app/_ui/locale';
import { type DayRow, rowsByDate } from './day-rows';
import { dayAfterKey, type MonthOfYear, monthsOf } from './year-months';

interface YearGridProps {
  year: number;
  rows: readonly DayRow[];
  /** null: may only look */
  onDay: ((date: string) => void) | null;
}

const WEEKDAYS = ['M', 'T', 'W', 'T', 'F', 'S', 'S'];
const WEEKDAY_KEYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const LOOKS = {
  holiday: 'bg-amber-200 font-semibold text-amber-950 dark:bg-amber-800 dark:text-amber-50',
  own: 'bg-blue-600 font-semibold text-white dark:bg-blue-400 dark:text-gray-950',
  unused: 'line-through decoration-1 ring-1 ring-inset ring-gray-400 dark:ring-gray-500',
  plain: 'hover:bg-tremor-background-subtle dark:hover:bg-dark-tremor-background-subtle',
} as const;

function lookOf(rows: readonly DayRow[]): keyof typeof LOOKS {
  if (rows.some(({ own }) => own)) return 'own';
  if (rows.some(({ used }) => used)) return 'holiday';
  return rows.length > 0 ? 'unused' : 'plain';
}

/** A year at a glance. Arrow keys walk from day to day, Enter adds something to the day. */
export function YearGrid({ year, rows, onDay }: YearGridProps) {
  const frame = useRef<HTMLDivElement>(null);
  const months = monthsOf(year);
  const first = rows.find(({ from }) => from.startsWith(`${year}-`))?.from ?? `${year}-01-01`;
  const [walked, setWalked] = useState(first);
  const current = walked.startsWith(`${year}-`) ? walked : first;
  const walk = (event: KeyboardEvent) => {
    const to = dayAfterKey(current, event.key);
    if (to === current) return;
    event.preventDefault();
    setWalked(to);
    frame.current?.querySelector<HTMLElement>(`[data-date="${to}"]`)?.focus();
  };
  return (
    <div
      ref={frame}
      role="toolbar"
      aria-label={`Days of ${year}: arrow keys walk`}
      onKeyDown={walk}
      className="grid grid-cols-2 gap-x-5 gap-y-3 sm:grid-cols-3 lg:grid-cols-4 xl:grid-cols-6"
    >
      {months.map((month) => (
        <Month
          key={month.first}
          month={month}
          rows={rows}
          current={current}
          onDay={onDay}
          onFocus={setWalked}
        />
      ))}
    </div>
  );
}

interface MonthProps extends Pick<YearGridProps, 'rows' | 'onDay'> {
  month: MonthOfYear;
  current: string;
  onFocus: (date: string) => void;
}

function Month({ month, rows, current, onDay, onFocus }: MonthProps) {
  const format = useFormat();
  const marked = rowsByDate(rows, month.days);
  return (
    <section aria-label={format.month(month.first)}>
      <h3 className="pb-1 text-xs font-medium">{format.month(month.first)}</h3>
      <div className="grid grid-cols-7 text-center text-[11px] tabular-nums">
        {WEEKDAYS.map((letter, index) => (
          <span
            key={WEEKDAY_KEYS[index]}
            aria-hidden
            className="py-0.5 text-tremor-content-subtle dark:text-dark-tremor-content-subtle"
          >
            {letter}
          </span>
        ))}
        {month.days.map((date, index) => {
          const ofDay = marked.get(date) ?? [];
          const names = ofDay.map(({ name, used }) => (used ? name : `${name} (ordinary here)`)).join(', ');
          return (
            <button
              key={date}
              type="button"
              data-date={date}
              disabled={onDay === null && ofDay.length === 0}
              tabIndex={date === current ? 0 : -1}
              title={names || undefined}
              aria-label={`${format.day(date)}${names && `: ${names}`}`}
              onFocus={() => onFocus(date)}
              onClick={() => onDay?.(date)}
              style={index === 0 ? { gridColumnStart: month.lead + 1 } : undefined}
              className={`h-6 rounded ${LOOKS[lookOf(ofDay)]}`}
            >
              {Number(date.slice(8))}
            </button>
          );
        })}
      </div>
    </section>
  );
}

/** What the colours stand for. */
export function YearLegend() {
  const entries = [
    { look: 'holiday', label: 'Counts as special' },
    { look: 'own', label: 'Added here' },
    { look: 'unused', label: 'Ordinary here' },
  ] as const;
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 pt-3 text-xs">
      {entries.map(({ look, label }) => (
        <li key={look} className="flex items-center gap-1.5">
          <span
            aria-hidden
            className={`inline-grid size-4 place-items-center rounded text-[9px] ${LOOKS[look]}`}
          >
            8
          </span>
          {label}
        </li>
      ))}
    </ul>
  );
}

'use client';

import { RiArrowDownSLine, RiCalendarLine } from '@remixicon/react';
import { type SubmitEvent, useId } from 'react';
import { useFormat } from '@/app/_ui/locale';
import type { Period } from '@/server/trends/period';
import { CONTROL, POP_UP } from './control-style';
import type { PeriodPreset } from './period-presets';
import { usePopUp } from './use-pop-up';

interface PeriodPickerProps {
  period: Period;
  presets: readonly PeriodPreset[];
  onChoose: (period: Period) => void;
}

const same = (a: Period, b: Period): boolean => a.from === b.from && a.to === b.to;

function TypedPeriod({ period, onChoose }: Omit<PeriodPickerProps, 'presets'>) {
  const id = useId();
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [from = '', to = ''] = [String(form.get('from')), String(form.get('to'))].sort();
    if (from && to) onChoose({ from, to });
  };
  return (
    // The key starts it anew with the dates of the period chosen elsewhere.
    <form key={`${period.from} ${period.to}`} onSubmit={submit} className="space-y-2">
      {(['from', 'to'] as const).map((end) => (
        <div key={end}>
          <label htmlFor={`${id}-${end}`} className="mb-0.5 block text-xs font-medium">
            {end === 'from' ? 'First day' : 'Last day'}
          </label>
          <input
            id={`${id}-${end}`}
            name={end}
            type="date"
            required
            defaultValue={period[end]}
            className={`${CONTROL} w-full`}
          />
        </div>
      ))}
      <button
        type="submit"
        className="h-8 w-full rounded-md bg-tremor-brand text-sm font-medium text-white hover:bg-tremor-brand-emphasis dark:bg-tremor-brand"
      >
        Show these days
      </button>
    </form>
  );
}

/** The period: one click for the usual ones, the keyboard or the browser's calendar for any other. */
export function PeriodPicker({ period, presets, onChoose }: PeriodPickerProps) {
  const format = useFormat();
  const { open, setOpen, holder } = usePopUp();
  const choose = (chosen: Period) => {
    setOpen(false);
    onChoose(chosen);
  };
  return (
    <div ref={holder} className="relative">
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className={`${CONTROL} inline-flex items-center gap-1.5 whitespace-nowrap font-medium`}
      >
        <RiCalendarLine aria-hidden className="size-4 opacity-70" />
        <span className="sr-only">Period: </span>
        {format.dayRange(period.from, period.to)}
        <RiArrowDownSLine aria-hidden className="size-4 opacity-60" />
      </button>
      {open && (
        <div
          className={`${POP_UP} flex w-[21rem] max-w-[calc(100vw-1.5rem)] flex-col gap-3 p-3 sm:w-[27rem] sm:flex-row`}
        >
          <ul className="flex-1">
            {presets.map((preset) => (
              <li key={preset.label}>
                <button
                  type="button"
                  aria-pressed={same(preset.period, period)}
                  onClick={() => choose(preset.period)}
                  className="w-full rounded px-2 py-1 text-left text-sm hover:bg-tremor-background-subtle aria-pressed:font-semibold aria-pressed:text-tremor-brand-emphasis dark:hover:bg-dark-tremor-background-subtle dark:aria-pressed:text-dark-tremor-brand-emphasis"
                >
                  {preset.label}
                </button>
              </li>
            ))}
          </ul>
          <div className="sm:w-40">
            <TypedPeriod period={period} onChoose={choose} />
          </div>
        </div>
      )}
    </div>
  );
}

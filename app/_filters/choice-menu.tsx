'use client';

import { RiArrowDownSLine } from '@remixicon/react';
import { useState } from 'react';
import { CONTROL, POP_UP } from './control-style';
import { usePopUp } from './use-pop-up';

interface Choice {
  value: string;
  label: string;
}

interface ChoiceMenuProps {
  /** What is chosen, in the plural: Queues. */
  label: string;
  choices: readonly Choice[];
  /** None chosen means all. */
  chosen: readonly string[];
  onChoose: (chosen: string[]) => void;
}

const SEARCH_FROM = 9;

function summaryOf(label: string, choices: readonly Choice[], chosen: readonly string[]): string {
  if (chosen.length === 0) return label;
  if (chosen.length > 1) return `${label}: ${chosen.length}`;
  return choices.find(({ value }) => value === chosen[0])?.label ?? label;
}

/** Any number of choices out of a list, with a search where the list is long. */
export function ChoiceMenu({ label, choices, chosen, onChoose }: ChoiceMenuProps) {
  const { open, setOpen, holder } = usePopUp();
  const [search, setSearch] = useState('');
  const found = choices.filter((choice) => choice.label.toLowerCase().includes(search.toLowerCase()));
  const tone = chosen.length > 0 ? 'border-tremor-brand font-medium dark:border-dark-tremor-brand' : '';
  return (
    <div ref={holder} className="relative">
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className={`${CONTROL} ${tone} inline-flex items-center gap-1`}
      >
        <span className="max-w-40 truncate">{summaryOf(label, choices, chosen)}</span>
        <RiArrowDownSLine aria-hidden className="size-4 opacity-60" />
      </button>
      {open && (
        <fieldset className={`${POP_UP} w-max min-w-60 max-w-[min(28rem,85vw)] p-2`}>
          <legend className="sr-only">{label}</legend>
          {choices.length >= SEARCH_FROM && (
            <input
              type="search"
              aria-label={`Search ${label.toLowerCase()}`}
              placeholder="Search"
              value={search}
              onChange={(event) => setSearch(event.target.value)}
              className={`${CONTROL} mb-1 w-full`}
            />
          )}
          <ChoiceList choices={found} chosen={chosen} onChoose={onChoose} />
          {chosen.length > 0 && (
            <button
              type="button"
              onClick={() => onChoose([])}
              className="mt-1 w-full rounded px-2 py-1 text-left text-sm font-medium text-tremor-brand-emphasis hover:bg-tremor-background-muted dark:text-dark-tremor-brand-emphasis dark:hover:bg-dark-tremor-background-subtle"
            >
              All {label.toLowerCase()}
            </button>
          )}
        </fieldset>
      )}
    </div>
  );
}

function ChoiceList({ choices, chosen, onChoose }: Omit<ChoiceMenuProps, 'label'>) {
  const toggle = (value: string) =>
    onChoose(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]);
  return (
    <div className="max-h-64 overflow-y-auto">
      {choices.map(({ value, label: text }) => (
        <label
          key={value}
          className="flex cursor-pointer items-center gap-2 rounded px-2 py-1 text-sm hover:bg-tremor-background-muted dark:hover:bg-dark-tremor-background-subtle"
        >
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={() => toggle(value)}
            className="rounded border-gray-400 bg-transparent text-tremor-brand"
          />
          <span className="truncate" title={text}>
            {text}
          </span>
        </label>
      ))}
      {choices.length === 0 && <p className="px-2 py-1 text-sm">Nothing is called that.</p>}
    </div>
  );
}

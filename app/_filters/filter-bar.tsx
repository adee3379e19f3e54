'use client';

import type { ReactNode } from 'react';
import type { Direction } from '@/server/calls/vocabulary';
import type { TrendsOptions } from '@/server/trends/options';
import type { Period } from '@/server/trends/period';
import { ChoiceMenu } from './choice-menu';
import { PeriodPicker } from './period-picker';
import { periodPresets } from './period-presets';
import { SiteSelect } from './site-select';
import { StickyBar } from './sticky-bar';

/** The filter bar's part of a page's URL state; see filter-url.ts. */
export interface FilterState {
  queue: string[];
  type: string[];
  group: string[];
  direction: Direction[];
}

export type FilterChange = Partial<FilterState & { site: number; from: string; to: string }>;

type Chosen = NonNullable<TrendsOptions['chosen']>;

interface FilterBarProps {
  sites: TrendsOptions['sites'];
  chosen: Chosen;
  state: FilterState;
  period: Period;
  onChange: (change: FilterChange) => void;
  /** What the page adds: comparison, grain. */
  children?: ReactNode;
}

const NOT_KNOWN = 'Not known';
const plain = (codes: readonly string[]) => codes.map((code) => ({ value: code, label: code || NOT_KNOWN }));

const DIRECTION_NAMES: Record<Direction, string> = {
  inbound: 'Inbound',
  outbound: 'Outbound',
  internal: 'Internal',
};

function Dimensions({ chosen, state, onChange }: Pick<FilterBarProps, 'chosen' | 'state' | 'onChange'>) {
  const queues = chosen.queues.map(({ code, name }) => ({ value: code, label: name || NOT_KNOWN }));
  const directions = chosen.directions.map((value) => ({ value, label: DIRECTION_NAMES[value] }));
  const menus = [
    { key: 'queue', label: 'Queues', choices: queues },
    { key: 'type', label: 'Types', choices: plain(chosen.types) },
    { key: 'group', label: 'Agent groups', choices: plain(chosen.agentGroups) },
    { key: 'direction', label: 'Directions', choices: directions },
  ] as const;
  return menus
    .filter(({ key, choices }) => choices.length > 1 || state[key].length > 0)
    .map(({ key, label, choices }) => (
      <ChoiceMenu
        key={key}
        label={label}
        choices={choices}
        chosen={state[key]}
        onChoose={(codes) => onChange({ [key]: codes })}
      />
    ));
}

/** Stays on top of every page that shows a period of calls. A dimension with a single value offers no choice and is left out. */
export function FilterBar({ sites, chosen, state, period, onChange, children }: FilterBarProps) {
  const active = state.queue.length + state.type.length + state.group.length + state.direction.length;
  return (
    <StickyBar
      active={active}
      first={
        <PeriodPicker
          period={period}
          presets={periodPresets(chosen)}
          onChoose={(chosenPeriod) => onChange(chosenPeriod)}
        />
      }
    >
      <SiteSelect sites={sites} siteId={chosen.site.id} onChoose={(id) => onChange({ site: id })} />
      <Dimensions chosen={chosen} state={state} onChange={onChange} />
      {children}
      {active > 0 && (
        <button
          type="button"
          onClick={() => onChange({ queue: [], type: [], group: [], direction: [] })}
          className="h-8 px-1 text-sm font-medium text-tremor-brand-emphasis hover:underline dark:text-dark-tremor-brand-emphasis"
        >
          Clear
        </button>
      )}
    </StickyBar>
  );
}

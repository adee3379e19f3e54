'use client';

import { FilterBar } from '@/app/_filters/filter-bar';
import type { CallChoices } from '@/server/calls/call-choices';
import type { LabelChoices } from '@/server/calls/conversation/label-choices';
import type { TrendsOptions } from '@/server/trends/options';
import type { Period } from '@/server/trends/period';
import { CallFilters } from './call-filters';
import type { ListSelection } from './list-url';
import { PhraseField } from './phrase-field';
import { ReadingFilters } from './reading-filters';
import { SavedSearches } from './saved-searches';

interface CallsFilterBarProps {
  sites: TrendsOptions['sites'];
  chosen: NonNullable<TrendsOptions['chosen']>;
  selection: ListSelection;
  period: Period;
  /** undefined: not known yet, as are the labels */
  choices: CallChoices | undefined;
  labels: LabelChoices | undefined;
  onChange: (change: Partial<ListSelection>) => void;
}

/** All that narrows the list; what was said in calls only where a site has texts. */
export function CallsFilterBar(props: CallsFilterBarProps) {
  const { sites, chosen, selection, period, choices, labels, onChange } = props;
  return (
    <FilterBar sites={sites} chosen={chosen} state={selection} period={period} onChange={onChange}>
      <CallFilters
        selection={selection}
        agents={choices?.agents ?? []}
        wrapUps={choices?.wrapUps ?? []}
        onChange={onChange}
      />
      <div className={`flex flex-wrap items-center gap-2 ${labels?.hasTexts ? 'w-full basis-full' : ''}`}>
        {labels?.hasTexts && (
          <>
            <PhraseField value={selection.q} onSearch={(q) => onChange({ q })} />
            <ReadingFilters selection={selection} choices={labels} onChange={onChange} />
          </>
        )}
        <SavedSearches siteId={chosen.site.id} selection={selection} />
      </div>
    </FilterBar>
  );
}

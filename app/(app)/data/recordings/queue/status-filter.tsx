'use client';

import { ViewToggle } from '@/app/_charts/view-toggle';
import { useFormat } from '@/app/_ui/locale';
import type { RecordingsOverview } from '@/server/recordings/contracts/overview';
import { STATUS_FILTERS, STATUS_NAMES, type StatusFilter } from './status-names';

interface StatusFilterChoiceProps {
  counts: RecordingsOverview['counts'];
  value: StatusFilter;
  onChoose: (value: StatusFilter) => void;
}

/** Which recordings are shown, with how many there are; those of which there are none are not offered. */
export function StatusFilterChoice({ counts, value, onChoose }: StatusFilterChoiceProps) {
  const format = useFormat();
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const offered = STATUS_FILTERS.filter(
    (filter) => filter === 'all' || filter === value || counts[filter] > 0,
  );
  return (
    <ViewToggle
      label="Which recordings"
      value={value}
      choices={offered.map((filter) => ({
        value: filter,
        label:
          filter === 'all'
            ? `All ${format.count(all)}`
            : `${STATUS_NAMES[filter]} ${format.count(counts[filter])}`,
      }))}
      onChoose={onChoose}
    />
  );
}

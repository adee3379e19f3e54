'use client';

import { RiArrowLeftSLine, RiArrowRightSLine } from '@remixicon/react';
import { SingleChoice } from '@/app/_filters/single-choice';
import { StickyBar } from '@/app/_filters/sticky-bar';
import { IconButton } from '@/app/_ui/icon-button';
import { useFormat } from '@/app/_ui/locale';
import type { StaffingRecord } from '@/server/staffing/record/contract';
import type { TrendsOptions } from '@/server/trends/options';
import { addDays } from '@/server/trends/period';
import type { ChosenSite } from '../site-gate';
import type { RecordChange, RecordState } from './record-url';

interface RecordBarProps {
  sites: TrendsOptions['sites'];
  chosen: ChosenSite;
  state: RecordState;
  data: StaffingRecord;
  onChange: (change: RecordChange) => void;
}

/** Which seven days of which site and queue. */
export function RecordBar({ sites, chosen, state, data, onChange }: RecordBarProps) {
  const format = useFormat();
  const { from, to, firstDate, lastDate } = data;
  return (
    <StickyBar
      active={state.queue === null ? 0 : 1}
      first={
        <div className="flex items-center gap-0.5">
          <IconButton
            label="Week before"
            icon={RiArrowLeftSLine}
            disabled={firstDate === null || from <= firstDate}
            onClick={() => onChange({ from: addDays(from, -7) })}
          />
          <span className="whitespace-nowrap text-sm font-medium tabular-nums">
            {format.dayRange(from, to)}
          </span>
          <IconButton
            label="Week after"
            icon={RiArrowRightSLine}
            disabled={lastDate === null || to >= lastDate}
            onClick={() => onChange({ from: addDays(from, 7) })}
          />
        </div>
      }
    >
      {sites.length > 1 && (
        <SingleChoice
          label="Site"
          value={String(chosen.site.id)}
          choices={sites.map(({ id, name }) => ({ value: String(id), label: name }))}
          onChoose={(id) => onChange({ site: Number(id) })}
        />
      )}
      {data.queues.length > 1 && (
        <SingleChoice
          label="Queue"
          value={state.queue ?? ''}
          choices={[
            { value: '', label: 'All queues' },
            ...data.queues.map(({ queue, name }) => ({ value: queue, label: name })),
          ]}
          onChoose={(queue) => onChange({ queue: queue === '' ? null : queue })}
        />
      )}
    </StickyBar>
  );
}

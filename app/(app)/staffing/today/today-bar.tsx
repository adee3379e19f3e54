'use client';

import { RiArrowLeftSLine, RiArrowRightSLine } from '@remixicon/react';
import { clockTime } from '@/app/_filters/calls-link';
import { SingleChoice } from '@/app/_filters/single-choice';
import { StickyBar } from '@/app/_filters/sticky-bar';
import { IconButton } from '@/app/_ui/icon-button';
import { useFormat } from '@/app/_ui/locale';
import type { StaffingToday } from '@/server/staffing/contracts/today';
import type { TrendsOptions } from '@/server/trends/options';
import { addDays } from '@/server/trends/period';
import type { ChosenSite } from '../site-gate';
import type { TodayChange, TodayState } from './today-url';

interface TodayBarProps {
  sites: TrendsOptions['sites'];
  chosen: ChosenSite;
  state: TodayState;
  /** null: the day asked for cannot be shown */
  data: StaffingToday | null;
  onChange: (change: TodayChange) => void;
}

/** Which day, up to when, of which site and queue. */
export function TodayBar({ sites, chosen, state, data, onChange }: TodayBarProps) {
  const format = useFormat();
  const minutes = (data?.queues[0]?.intervals ?? [])
    .map(({ minute }) => minute)
    .filter((minute) => minute > 0);
  return (
    <StickyBar
      active={state.queue === null ? 0 : 1}
      first={
        data && (
          <div className="flex items-center gap-0.5">
            <IconButton
              label="Day before"
              icon={RiArrowLeftSLine}
              onClick={() => onChange({ date: addDays(data.date, -1), until: null })}
            />
            <span className="whitespace-nowrap text-sm font-medium tabular-nums">
              {format.day(data.date)}
            </span>
            <IconButton
              label="Day after"
              icon={RiArrowRightSLine}
              onClick={() => onChange({ date: addDays(data.date, 1), until: null })}
            />
          </div>
        )
      }
    >
      {data && (
        <SingleChoice
          label="As of"
          value={state.until === null ? '' : String(state.until)}
          choices={[
            { value: '', label: 'As of the newest call' },
            ...minutes.map((minute) => ({ value: String(minute), label: `As of ${clockTime(minute)}` })),
          ]}
          onChoose={(until) => onChange({ until: until === '' ? null : Number(until) })}
        />
      )}
      {sites.length > 1 && (
        <SingleChoice
          label="Site"
          value={String(chosen.site.id)}
          choices={sites.map(({ id, name }) => ({ value: String(id), label: name }))}
          onChoose={(id) => onChange({ site: Number(id) })}
        />
      )}
      {data && data.queues.length > 1 && (
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

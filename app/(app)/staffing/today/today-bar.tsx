'use client';

import { clockTime } from '@/app/_filters/calls-link';
import { PeriodStepper } from '@/app/_filters/period-stepper';
import { QueueSelect } from '@/app/_filters/queue-select';
import { SingleChoice } from '@/app/_filters/single-choice';
import { SiteSelect } from '@/app/_filters/site-select';
import { StickyBar } from '@/app/_filters/sticky-bar';
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
          <PeriodStepper
            unit="Day"
            onBefore={() => onChange({ date: addDays(data.date, -1), until: null })}
            onAfter={() => onChange({ date: addDays(data.date, 1), until: null })}
          >
            {format.day(data.date)}
          </PeriodStepper>
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
      <SiteSelect sites={sites} siteId={chosen.site.id} onChoose={(id) => onChange({ site: id })} />
      <QueueSelect
        queues={data?.queues ?? []}
        queue={state.queue}
        onChoose={(queue) => onChange({ queue })}
      />
    </StickyBar>
  );
}

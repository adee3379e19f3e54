'use client';

import { PeriodStepper } from '@/app/_filters/period-stepper';
import { QueueSelect } from '@/app/_filters/queue-select';
import { SiteSelect } from '@/app/_filters/site-select';
import { StickyBar } from '@/app/_filters/sticky-bar';
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
        <PeriodStepper
          unit="Week"
          onBefore={() => onChange({ from: addDays(from, -7) })}
          onAfter={() => onChange({ from: addDays(from, 7) })}
          isFirst={firstDate === null || from <= firstDate}
          isLast={lastDate === null || to >= lastDate}
        >
          {format.dayRange(from, to)}
        </PeriodStepper>
      }
    >
      <SiteSelect sites={sites} siteId={chosen.site.id} onChoose={(id) => onChange({ site: id })} />
      <QueueSelect queues={data.queues} queue={state.queue} onChoose={(queue) => onChange({ queue })} />
    </StickyBar>
  );
}

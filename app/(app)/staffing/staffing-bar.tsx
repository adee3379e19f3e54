'use client';

import { RiDownloadLine } from '@remixicon/react';
import { CONTROL } from '@/app/_filters/control-style';
import { PeriodStepper } from '@/app/_filters/period-stepper';
import { QueueSelect } from '@/app/_filters/queue-select';
import { SiteSelect } from '@/app/_filters/site-select';
import { StickyBar } from '@/app/_filters/sticky-bar';
import { useFormat } from '@/app/_ui/locale';
import type { StaffingDemand } from '@/server/staffing/contracts/demand';
import type { TrendsOptions } from '@/server/trends/options';
import { addDays } from '@/server/trends/period';
import type { ChosenSite } from './site-gate';
import type { StaffingChange, StaffingState } from './staffing-url';
import { whatIfOf } from './what-if-of';

interface StaffingBarProps {
  sites: TrendsOptions['sites'];
  chosen: ChosenSite;
  state: StaffingState;
  data: StaffingDemand;
  onChange: (change: StaffingChange) => void;
}

/** The plan as it is seen, as a file: what is tried out of calls, handle times and risk goes with it. */
function exportHref(state: StaffingState, siteId: number, { from, to }: StaffingDemand): string {
  const whatIf = whatIfOf(state);
  const query = new URLSearchParams({ site: String(siteId), from, to });
  if (state.queue !== null) query.set('queue', state.queue);
  if (whatIf.planAt !== null) query.set('planAt', String(whatIf.planAt));
  if (whatIf.volume !== 1) query.set('volume', String(whatIf.volume));
  if (whatIf.aht !== 1) query.set('aht', String(whatIf.aht));
  return `/api/export/staffing?${query}`;
}

/** Which week of which site and queue. */
export function StaffingBar({ sites, chosen, state, data, onChange }: StaffingBarProps) {
  const format = useFormat();
  const { from, to, firstDate, lastDate } = data;
  return (
    <StickyBar
      active={state.queue === null ? 0 : 1}
      first={
        <PeriodStepper
          unit="Week"
          onBefore={() => onChange({ week: addDays(from, -7), at: null })}
          onAfter={() => onChange({ week: addDays(from, 7), at: null })}
          isFirst={firstDate === null || from <= firstDate}
          isLast={lastDate === null || to >= lastDate}
        >
          {format.dayRange(from, to)}
        </PeriodStepper>
      }
    >
      <SiteSelect sites={sites} siteId={chosen.site.id} onChoose={(id) => onChange({ site: id })} />
      <QueueSelect
        queues={data.queues}
        queue={state.queue}
        onChoose={(queue) => onChange({ queue, at: null })}
      />
      {data.snapshot && (
        <a
          className={`${CONTROL} inline-flex items-center gap-1.5`}
          href={exportHref(state, chosen.site.id, data)}
          download
        >
          <RiDownloadLine aria-hidden className="size-4" />
          CSV
        </a>
      )}
    </StickyBar>
  );
}

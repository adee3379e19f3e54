'use client';

import Link from 'next/link';
import { SingleChoice } from '@/app/_filters/single-choice';
import { SiteSelect } from '@/app/_filters/site-select';
import { StickyBar } from '@/app/_filters/sticky-bar';
import { LINK } from '@/app/_ui/link-style';
import { useFormat } from '@/app/_ui/locale';
import type { ScheduleHead } from '@/server/rosters/contracts/schedule';
import type { TrendsOptions } from '@/server/trends/options';
import type { RosterChange } from './roster-url';

interface RosterBarProps {
  sites: TrendsOptions['sites'];
  siteId: number;
  scheduleId: string | null;
  schedules: readonly ScheduleHead[];
  onChange: (change: RosterChange) => void;
}

/** Which roster of which site, and the way to people and shift types. */
export function RosterBar({ sites, siteId, scheduleId, schedules, onChange }: RosterBarProps) {
  const format = useFormat();
  const label = ({ name, publishedAt, createdAt }: ScheduleHead) => {
    const [date = '', time = ''] = createdAt.toISOString().split('T');
    return `${name}${publishedAt ? ' (published)' : ''}, made ${format.shortDay(date)} ${time.slice(0, 5)} UTC`;
  };
  return (
    <StickyBar
      active={0}
      first={
        <span className="flex gap-4 text-sm">
          <Link className={LINK} href={`/staffing/roster/people?site=${siteId}`}>
            People
          </Link>
          <Link className={LINK} href={`/staffing/roster/shifts?site=${siteId}`}>
            Shift types
          </Link>
        </span>
      }
    >
      {schedules.length > 0 && (
        <SingleChoice
          label="Roster"
          value={scheduleId ?? ''}
          choices={schedules.map((head) => ({ value: head.id, label: label(head) }))}
          onChoose={(id) => onChange({ roster: id, day: null })}
        />
      )}
      <SiteSelect sites={sites} siteId={siteId} onChoose={(id) => onChange({ site: id })} />
    </StickyBar>
  );
}

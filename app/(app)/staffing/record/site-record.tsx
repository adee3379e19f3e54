'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTRPC } from '@/app/_trpc/client';
import { Answered } from '@/app/_ui/answered';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import { EmptyState } from '@/app/_ui/states';
import type { StaffingRecord } from '@/server/staffing/record/contract';
import type { TrendsOptions } from '@/server/trends/options';
import type { ChosenSite } from '../site-gate';
import { CoursePanel } from './course-panel';
import { MissPanel } from './miss-panel';
import { RecordBar } from './record-bar';
import { type RecordChange, type RecordState, recordQuestion } from './record-url';
import { basisSentence, coverSentence } from './record-words';

interface SiteRecordProps {
  sites: TrendsOptions['sites'];
  chosen: ChosenSite;
  state: RecordState;
  onChange: (change: RecordChange) => void;
}

/** A week of one site: how service was, why it was not as planned, and when. */
export function SiteRecord({ sites, chosen, state, onChange }: SiteRecordProps) {
  const trpc = useTRPC();
  const record = useQuery(
    trpc.staffingRecord.read.queryOptions(recordQuestion(state, chosen.site.id), {
      placeholderData: keepPreviousData,
    }),
  );
  return (
    <Answered question={record} height="h-96">
      {(data) => (
        <>
          <Headline chosen={chosen} state={state} data={data} />
          <RecordBar {...{ sites, chosen, state, data, onChange }} />
          {data.total === null ? (
            <Panel className="mt-4">
              <Nothing data={data} />
            </Panel>
          ) : (
            <div
              className={`grid grid-cols-1 items-start gap-4 pt-4 ${state.view === 'chart' ? 'xl:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]' : ''}`}
            >
              <MissPanel miss={data.total} rosteredDays={data.rosteredDays} />
              <CoursePanel data={data} view={state.view} onView={(view) => onChange({ view })} />
            </div>
          )}
        </>
      )}
    </Answered>
  );
}

function Headline({ chosen, state, data }: { chosen: ChosenSite; state: RecordState; data: StaffingRecord }) {
  const format = useFormat();
  const queue = data.queues.find((one) => one.queue === state.queue);
  const [level, causes] = (data.sentence ?? '').split(/:\s(.*)/s);
  return (
    <header className="pb-3 pt-2">
      <h1 className="text-xs font-medium text-tremor-content dark:text-dark-tremor-content">
        Planned against achieved · {chosen.site.name}
        {queue && ` · ${queue.name}`}
      </h1>
      <p className="max-w-4xl pt-1 text-[15px] leading-6">
        <strong className="block text-lg font-semibold leading-7 text-tremor-content-strong dark:text-dark-tremor-content-strong">
          {level ? `${level.replace(/\.$/, '')}.` : 'There is nothing to hold a plan against in these days.'}
        </strong>
        {causes && causes.charAt(0).toUpperCase() + causes.slice(1)} {basisSentence(data)}{' '}
        {coverSentence(format, data)}
      </p>
    </header>
  );
}

function Nothing({ data }: { data: StaffingRecord }) {
  if (data.lastDate === null) {
    return (
      <EmptyState title="Waits are not known">
        Plans are held against calls that say how long they waited and who answered them; a call log brings
        both.
      </EmptyState>
    );
  }
  if (data.calls > 0) {
    return (
      <EmptyState title="No plan to hold these days against">
        No forecast was made before them and too little came in the four weeks before, or their calls do not
        name the agents. From tonight on a forecast is made every night.
      </EmptyState>
    );
  }
  return <EmptyState title="No calls in these days">Choose another week above.</EmptyState>;
}

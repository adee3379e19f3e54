'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import type { ReactNode } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { Answered } from '@/app/_ui/answered';
import type { LatestForecast } from '@/server/forecasts/latest';
import type { ForecastChange, ForecastState } from './forecast-url';
import { MadePanel } from './made-panel';
import { MainPicture } from './main-picture';
import type { ChosenSite, Questions, Snapshot } from './questions';
import { RecordPanel } from './record/record-panel';
import { RunStatus } from './run/run-status';
import type { Run } from './run/use-run';
import { Story } from './story';
import { TodayStrip } from './today-strip';
import { WhyDrawer } from './why/why-drawer';

interface FiguresProps {
  chosen: ChosenSite;
  state: ForecastState;
  latest: LatestForecast;
  snapshot: Snapshot;
  questions: Questions;
  run: Run;
  mayRun: boolean;
  bar: ReactNode;
  onChange: (change: ForecastChange) => void;
}

const KEEP = { placeholderData: keepPreviousData } as const;

/** Today's course, where today lies in the forecast. */
function Today({ question, state }: { question: NonNullable<Questions['today']>; state: ForecastState }) {
  const trpc = useTRPC();
  const today = useQuery(trpc.forecasts.today.queryOptions(question, KEEP));
  return (
    <Answered question={today} height="h-12">
      {(data) => <TodayStrip today={data} metric={state.metric} />}
    </Answered>
  );
}

/** Everything about one forecast: the answer, the picture, the track record, what it was made of. */
export function Figures(props: FiguresProps) {
  const { chosen, state, latest, snapshot, questions, run, mayRun, bar, onChange } = props;
  const trpc = useTRPC();
  const head = useQuery(trpc.forecasts.view.queryOptions(questions.headline, KEEP));
  const accuracy = useQuery(trpc.forecasts.accuracy.queryOptions(questions.accuracy, KEEP));
  const snapshots = useQuery(
    trpc.forecasts.snapshots.queryOptions({ siteId: chosen.site.id, statuses: ['done'] }),
  );
  const queue = latest.series.find((series) => series.queue === state.queue)?.name ?? state.queue;
  const title = `Forecast · ${chosen.site.name}${state.queue === '' ? '' : ` · ${queue}`}`;
  return (
    <>
      <Story
        title={title}
        metric={state.metric}
        week={questions.week}
        view={head.data}
        accuracy={accuracy.data}
        actions={
          mayRun && (
            <Button size="xs" loading={run.starting} disabled={run.current !== null} onClick={run.start}>
              {run.current ? 'Running …' : 'Run now'}
            </Button>
          )
        }
      />
      {bar}
      <div className="space-y-4 pt-4">
        <RunStatus run={run} mayRun={mayRun} />
        {questions.today && <Today question={questions.today} state={state} />}
        <MainPicture
          state={state}
          questions={questions}
          today={chosen.today}
          onWhy={(why) => onChange({ why })}
        />
        <div className="grid items-start gap-4 xl:grid-cols-2">
          <Answered question={accuracy} height="h-64">
            {(data) => <RecordPanel accuracy={data} intervalMinutes={snapshot.intervalMinutes} />}
          </Answered>
          <MadePanel
            snapshot={snapshot}
            timeZone={chosen.site.timeZone}
            snapshots={snapshots.data?.snapshots ?? [snapshot]}
            accuracy={accuracy.data}
            onSnapshot={(id) => onChange({ snapshot: id, on: null, why: null })}
          />
        </div>
      </div>
      {questions.why && (
        <WhyDrawer question={questions.why} metric={state.metric} onClose={() => onChange({ why: null })} />
      )}
    </>
  );
}

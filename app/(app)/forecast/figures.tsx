'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { Answered } from '@/app/_ui/answered';
import { OverridesPanel } from './_overrides/overrides-panel';
import { Answer } from './answer';
import type { FiguresProps } from './figures-props';
import { MadePanel } from './made-panel';
import { MainPicture } from './main-picture';
import type { Opening } from './opening';
import { RecordPanel } from './record/record-panel';
import { RunStatus } from './run/run-status';
import { TodayStrip } from './today-strip';
import { WhyDrawer } from './why/why-drawer';

/** A click on a week shows its days, a click on anything finer says why it is so. */
function openingOf({ questions, onChange }: Pick<FiguresProps, 'questions' | 'onChange'>): Opening {
  if (questions.view.grain === 'week') {
    return { words: 'Show this week', open: (on) => onChange({ span: 'week', on, grain: null }) };
  }
  return { words: 'Why this number?', open: (why) => onChange({ why }) };
}

/** The track record, and which forecast this is. */
function Background({ chosen, snapshot, questions, onChange }: FiguresProps) {
  const trpc = useTRPC();
  const accuracy = useQuery(
    trpc.forecasts.accuracy.queryOptions(questions.accuracy, { placeholderData: keepPreviousData }),
  );
  const snapshots = useQuery(
    trpc.forecasts.snapshots.queryOptions({ siteId: chosen.site.id, statuses: ['done'] }),
  );
  return (
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
  );
}

/** Everything about one forecast: the answer, the picture, the track record, what it was made of, what people changed. */
export function Figures(props: FiguresProps) {
  const { chosen, state, latest, snapshot, questions, run, mayRun, bar, onChange } = props;
  const overriding = useMemo(
    () => ({
      siteId: chosen.site.id,
      snapshot,
      queue: state.queue,
      metric: state.metric,
      queueNames: new Map(latest.series.map(({ queue, name }) => [queue, name])),
      mayWrite: mayRun,
    }),
    [chosen.site.id, snapshot, state.queue, state.metric, latest.series, mayRun],
  );
  return (
    <>
      <Answer {...props} />
      {bar}
      <div className="space-y-4 pt-4">
        <RunStatus run={run} mayRun={mayRun} />
        {questions.today && <TodayStrip question={questions.today} metric={state.metric} />}
        <MainPicture state={state} questions={questions} today={chosen.today} opening={openingOf(props)} />
        <Background {...props} />
        <OverridesPanel {...overriding} />
      </div>
      {questions.why && (
        <WhyDrawer question={questions.why} overriding={overriding} onClose={() => onChange({ why: null })} />
      )}
    </>
  );
}

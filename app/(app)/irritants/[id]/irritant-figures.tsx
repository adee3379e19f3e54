'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { FilterBar } from '@/app/_filters/filter-bar';
import { useTRPC } from '@/app/_trpc/client';
import { Answered } from '@/app/_ui/answered';
import { useUndoToast } from '@/app/_ui/undo-toast';
import type { IrritantDetail } from '@/server/irritants/get';
import type { Period } from '@/server/trends/period';
import type { IrritantsChange, IrritantsState } from '../irritants-url';
import type { May } from '../may';
import { type ChosenSite, overviewQuestion } from '../questions';
import { ActionsPanel } from './actions/actions-panel';
import { CoursePanel } from './course-panel';
import { Head } from './head';
import { HistoryPanel } from './history-panel';
import { HitsPanel } from './hits/hits-panel';
import { PlacesPanel } from './places-panel';

interface IrritantFiguresProps {
  irritant: IrritantDetail;
  chosen: ChosenSite;
  state: IrritantsState;
  period: Period;
  may: May;
  onChange: (change: IrritantsChange) => void;
}

/** Everything about one irritant in one period. */
export function IrritantFigures(props: IrritantFiguresProps) {
  const { irritant, chosen, state, period, may, onChange } = props;
  const trpc = useTRPC();
  const { toast, say } = useUndoToast();
  const { from, to } = period;
  const question = useMemo(() => overviewQuestion(state, chosen, { from, to }), [state, chosen, from, to]);
  const overview = useQuery(
    trpc.irritants.overview.queryOptions(question, { placeholderData: keepPreviousData }),
  );
  const { comparison: _comparison, ...filter } = question;
  const all = [...(overview.data?.rows ?? []), ...(overview.data?.candidates ?? [])];
  const row = all.find((one) => one.irritant.id === irritant.id) ?? null;
  const shared = { irritant, siteId: chosen.site.id, may, say };
  return (
    <>
      <Head
        {...shared}
        chosen={chosen}
        overview={overview.data}
        row={row}
        others={all.map((one) => one.irritant)}
      />
      <FilterBar
        sites={[]}
        chosen={chosen}
        state={state}
        period={period}
        onChange={({ site: _site, ...change }) => onChange(change)}
      />
      <div className="grid items-start gap-4 pt-4 xl:grid-cols-[3fr_2fr]">
        <div className="space-y-4">
          <Answered question={overview} height="h-64">
            {(data) => <CoursePanel overview={data} irritant={irritant} />}
          </Answered>
          {may.readTexts && <HitsPanel {...shared} filter={filter} timeZone={chosen.site.timeZone} />}
        </div>
        <div className="space-y-4">
          <ActionsPanel {...shared} />
          <PlacesPanel filter={filter} irritantId={irritant.id} />
          <HistoryPanel siteId={chosen.site.id} irritantId={irritant.id} chosen={chosen} />
        </div>
      </div>
      {toast}
    </>
  );
}

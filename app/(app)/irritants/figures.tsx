'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { FilterBar, type FilterChange } from '@/app/_filters/filter-bar';
import { SingleChoice } from '@/app/_filters/single-choice';
import { useTRPC } from '@/app/_trpc/client';
import { Answered } from '@/app/_ui/answered';
import type { IrritantOverview } from '@/server/irritants/contracts/figures';
import type { IrritantOptions } from '@/server/irritants/options';
import type { Comparison, Period } from '@/server/trends/period';
import { AlarmsStrip } from './alarms-strip';
import { Answer } from './answer';
import { CandidatesPanel } from './candidates/candidates-panel';
import { ChartPanel } from './chart/chart-panel';
import { IrritantsPanel } from './irritants-panel';
import type { IrritantsChange, IrritantsState } from './irritants-url';
import type { May } from './may';
import { NoIrritants } from './no-irritants';
import { type ChosenSite, overviewQuestion } from './questions';
import { RunStatus } from './run/run-status';
import { useDiscovery } from './run/use-discovery';

const COMPARISON_NAMES: readonly { value: Comparison; label: string }[] = [
  { value: 'previous', label: 'Against the period before' },
  { value: 'year', label: 'Against last year' },
  { value: 'none', label: 'No comparison' },
];

export interface FiguresProps {
  sites: IrritantOptions['sites'];
  chosen: ChosenSite;
  state: IrritantsState;
  period: Period;
  may: May;
  onChange: (change: IrritantsChange) => void;
}

/** Another site has other queues, types and days. */
const ofOtherSite = (site: number): IrritantsChange => ({
  site,
  from: null,
  to: null,
  queue: null,
  type: null,
  group: null,
  direction: null,
});

function Parts(props: FiguresProps & { overview: IrritantOverview }) {
  const { overview, chosen, may, state, onChange } = props;
  const shared = { overview, siteId: chosen.site.id, may };
  return (
    <div className="space-y-4">
      <AlarmsStrip {...shared} lastDay={chosen.known?.to ?? overview.period.to} />
      {overview.rows.length > 0 && (
        <>
          <ChartPanel
            overview={overview}
            measure={state.measure}
            onMeasure={(measure) => onChange({ measure })}
          />
          <IrritantsPanel {...shared} state={state} onChange={onChange} />
        </>
      )}
      {overview.candidates.length > 0 && (
        <CandidatesPanel {...shared} timeZone={chosen.site.timeZone} filter={props.period} />
      )}
    </div>
  );
}

/** Everything about the irritants of one site and period: the answer, alarms, the picture, the table, what waits. */
export function Figures(props: FiguresProps) {
  const { sites, chosen, state, period, may, onChange } = props;
  const trpc = useTRPC();
  const { from, to } = period;
  const question = useMemo(() => overviewQuestion(state, chosen, { from, to }), [state, chosen, from, to]);
  const overview = useQuery(
    trpc.irritants.overview.queryOptions(question, { placeholderData: keepPreviousData }),
  );
  const discovery = useDiscovery(chosen.site.id, may.write);
  const filter = (change: FilterChange) =>
    onChange(change.site === undefined ? change : ofOtherSite(change.site));
  const nothing = overview.data && overview.data.rows.length + overview.data.candidates.length === 0;
  return (
    <>
      <Answer overview={overview.data} chosen={chosen} may={may} discovery={discovery} />
      <FilterBar sites={sites} chosen={chosen} state={state} period={period} onChange={filter}>
        <SingleChoice
          label="Compare with"
          value={state.compare}
          choices={COMPARISON_NAMES}
          onChoose={(compare) => onChange({ compare })}
        />
      </FilterBar>
      <div className="space-y-4 pt-4">
        <RunStatus discovery={discovery} may={may} />
        {nothing ? (
          <NoIrritants chosen={chosen} may={may} discovery={discovery} />
        ) : (
          <Answered question={overview} height="h-96">
            {(data) => <Parts {...props} overview={data} />}
          </Answered>
        )}
      </div>
    </>
  );
}

'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { PeriodPicker } from '@/app/_filters/period-picker';
import { periodPresets } from '@/app/_filters/period-presets';
import { SiteSelect } from '@/app/_filters/site-select';
import { StickyBar } from '@/app/_filters/sticky-bar';
import { useTRPC } from '@/app/_trpc/client';
import { Answered } from '@/app/_ui/answered';
import { useFormat } from '@/app/_ui/locale';
import { PageHeader } from '@/app/_ui/page-header';
import { Panel } from '@/app/_ui/panel';
import { EmptyState } from '@/app/_ui/states';
import { MOST_COVERAGE_DAYS } from '@/server/ingest/coverage/contract';
import type { TrendsOptions } from '@/server/trends/options';
import { daysIn, type Period } from '@/server/trends/period';
import { FOLLOW_EVERY_MS } from '../batches/followed-batch';
import { coverageSentence } from './coverage-answer';
import { COVERAGE_URL } from './coverage-url';
import { GapsPanel } from './gaps/gaps-panel';
import { LatePanel } from './late-panel';
import { SharesPanel } from './shares-panel';
import { shownCoverage } from './shown-coverage';
import { SourceSelect } from './source-select';
import { SourcesPanel } from './sources-panel';
import { Tiles } from './tiles';

interface SiteCoverageProps {
  sites: TrendsOptions['sites'];
  chosen: NonNullable<TrendsOptions['chosen']>;
  period: Period;
}

/** What is known of the calls of a site and a period, and what is missing. */
export function SiteCoverage({ sites, chosen, period }: SiteCoverageProps) {
  const format = useFormat();
  const [{ show, source }, setState] = useQueryStates(COVERAGE_URL, { history: 'push' });
  const coverage = useQuery(
    useTRPC().ingest.coverage.queryOptions(
      { siteId: chosen.site.id, ...period, source },
      {
        placeholderData: keepPreviousData,
        refetchInterval: ({ state }) => (state.data?.underway ? FOLLOW_EVERY_MS * 3 : false),
      },
    ),
  );
  const choose = (key: string | null) => setState({ source: key });
  const presets = periodPresets(chosen).filter((preset) => daysIn(preset.period) <= MOST_COVERAGE_DAYS);
  return (
    <>
      <StickyBar
        active={0}
        first={
          <PeriodPicker period={period} presets={presets} onChoose={(chosenDays) => setState(chosenDays)} />
        }
      >
        <SiteSelect
          sites={sites}
          siteId={chosen.site.id}
          onChoose={(site) => setState({ site, from: null, to: null, source: null })}
        />
        <SourceSelect
          sources={coverage.data?.sources ?? []}
          chosen={coverage.data?.chosen?.key ?? null}
          onChoose={choose}
        />
      </StickyBar>
      <div className="pt-2">
        <PageHeader
          title={`Coverage · ${chosen.site.name}`}
          answer={coverage.data ? coverageSentence(format, coverage.data, period, source) : 'Looking …'}
        />
      </div>
      <Answered question={coverage} height="h-96">
        {(data) => {
          const shown = shownCoverage(data);
          return (
            <div className="space-y-4">
              <Tiles total={shown.total} shown={show} onShow={(name) => setState({ show: name })} />
              <SharesPanel days={shown.days} period={period} name={show} timeZone={chosen.site.timeZone} />
              {data.sources.length === 0 ? (
                <Panel title="Sources">
                  <EmptyState title="No delivery of these days">
                    Gaps and late data are shown for days of which something was delivered.
                  </EmptyState>
                </Panel>
              ) : (
                <>
                  <GapsPanel sources={shown.sources} period={period} />
                  <LatePanel sources={shown.sources} period={period} />
                  <SourcesPanel
                    sources={data.sources}
                    chosen={shown.source?.key ?? null}
                    onChoose={choose}
                    recordingsLookedUp={data.recordingsLookedUp}
                  />
                </>
              )}
            </div>
          );
        }}
      </Answered>
    </>
  );
}

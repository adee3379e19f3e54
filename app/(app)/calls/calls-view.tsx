'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { useTRPC } from '@/app/_trpc/client';
import { PageHeader } from '@/app/_ui/page-header';
import { EmptyState, ErrorState } from '@/app/_ui/states';
import { CallsAnswer } from './calls-answer';
import { CallsFilterBar } from './calls-filter-bar';
import { CallsPanel } from './calls-panel';
import { CallsSkeleton } from './calls-skeleton';
import { ExportLink } from './export-link';
import { toListFilter } from './list-question';
import { LIST_URL, type ListSelection } from './list-url';
import { WorklistLink } from './worklist-link';

/** Which calls are behind a number: a list that every figure of the product leads to. */
export function CallsView() {
  const trpc = useTRPC();
  const [selection, setSelection] = useQueryStates(LIST_URL, { history: 'push' });
  const options = useQuery(trpc.trends.options.queryOptions({ siteId: selection.site }));
  const chosen = options.data?.chosen;
  const filter = chosen ? toListFilter(selection, chosen) : null;
  const period = filter ? { siteId: filter.siteId, from: filter.from, to: filter.to } : null;
  const choices = useQuery({
    ...trpc.calls.choices.queryOptions(period ?? { siteId: 1, from: '1970-01-01', to: '1970-01-01' }),
    enabled: period !== null,
    placeholderData: keepPreviousData,
  });
  const labels = useQuery({
    ...trpc.calls.labelChoices.queryOptions({ siteId: filter?.siteId ?? 1 }),
    enabled: filter !== null,
    placeholderData: keepPreviousData,
  });
  const change = (part: Partial<ListSelection>) => void setSelection({ ...part, page: null });

  if (options.error) return <ErrorState error={options.error} onRetry={() => void options.refetch()} />;
  if (!options.data) return <CallsSkeleton />;
  return (
    <>
      <PageHeader
        title="Calls"
        answer={filter && <CallsAnswer filter={filter} caution={labels.data?.caution ?? ''} />}
        actions={
          filter && (
            <>
              {labels.data?.hasTexts && <WorklistLink siteId={filter.siteId} />}
              <ExportLink filter={filter} oldestFirst={selection.order === 'asc'} />
            </>
          )
        }
      />
      {chosen && filter && period ? (
        <>
          <CallsFilterBar
            sites={options.data.sites}
            chosen={chosen}
            selection={selection}
            period={period}
            choices={choices.data}
            labels={labels.data}
            onChange={change}
          />
          <div className="pt-4">
            <CallsPanel filter={filter} selection={selection} onChange={(part) => void setSelection(part)} />
          </div>
        </>
      ) : (
        <EmptyState title="There are no calls yet">
          Bring in a call log on the Data page; its calls are listed here at once.
        </EmptyState>
      )}
    </>
  );
}

'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTRPC } from '@/app/_trpc/client';
import type { Sort } from '@/app/_ui/data-table';
import { useFormat } from '@/app/_ui/locale';
import { Pager } from '@/app/_ui/pager';
import { Panel } from '@/app/_ui/panel';
import { EmptyState, ErrorState } from '@/app/_ui/states';
import type { CallCursor } from '@/server/calls/call-order';
import { CALL_SORTS } from '@/server/calls/call-sorts';
import { CallsTableSkeleton } from './calls-skeleton';
import { CallsTable } from './calls-table';
import { type ListFilter, nameOfList, toListQuestion } from './list-question';
import { type ListSelection, listHref } from './list-url';

interface CallsPanelProps {
  filter: ListFilter;
  selection: ListSelection;
  onChange: (part: Partial<ListSelection>) => void;
}

/** One page of the list, with the ways to its neighbours. */
export function CallsPanel({ filter, selection, onChange }: CallsPanelProps) {
  const trpc = useTRPC();
  const format = useFormat();
  const question = toListQuestion(filter, selection);
  const list = useQuery({
    ...trpc.calls.list.queryOptions(question),
    placeholderData: keepPreviousData,
  });
  const sort: Sort = { key: selection.sort, descending: selection.order === 'desc' };
  const onSort = ({ key, descending }: Sort) => {
    const by = CALL_SORTS.find((name) => name === key);
    if (by) onChange({ sort: by, order: descending ? 'desc' : 'asc', page: null });
  };
  const turn = (cursor: CallCursor | null) =>
    cursor ? () => onChange({ page: { list: nameOfList(filter, selection), cursor } }) : null;

  if (list.error) {
    return (
      <Panel>
        <ErrorState error={list.error} onRetry={() => void list.refetch()} />
      </Panel>
    );
  }
  if (!list.data) return <CallsTableSkeleton />;
  const { calls, next, previous, pausedAt } = list.data;
  const zones = [...new Set(calls.map(({ timeZone }) => timeZone))];
  return (
    <Panel flush className={list.isPlaceholderData ? 'opacity-60' : ''}>
      {calls.length > 0 ? (
        <CallsTable
          siteId={filter.siteId}
          calls={calls}
          back={listHref('/calls', selection)}
          search={selection.q}
          sort={sort}
          onSort={onSort}
        />
      ) : (
        !pausedAt && (
          <EmptyState title="No calls match">Choose a longer period, or take away a filter.</EmptyState>
        )
      )}
      {pausedAt && (
        <p role="status" className="px-4 py-3 text-sm">
          Such calls are rare: searched as far as {format.day(pausedAt)}. Go on with the button below, or
          choose a shorter period.
        </p>
      )}
      <Pager onPrevious={turn(previous)} onNext={turn(next)} nextLabel={pausedAt ? 'Search on' : 'Next'}>
        {zones.length > 0 && (
          <span className="text-xs text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
            Times in {zones.join(', ')}
          </span>
        )}
      </Pager>
    </Panel>
  );
}

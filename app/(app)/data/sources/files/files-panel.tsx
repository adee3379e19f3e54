'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import { useQueryStates } from 'nuqs';
import { ViewToggle } from '@/app/_charts/view-toggle';
import { useTRPC } from '@/app/_trpc/client';
import { Answered } from '@/app/_ui/answered';
import type { Format } from '@/app/_ui/format';
import { useFormat } from '@/app/_ui/locale';
import { NumberedPager } from '@/app/_ui/numbered-pager';
import { Panel } from '@/app/_ui/panel';
import { EmptyState } from '@/app/_ui/states';
import type { SourceView } from '@/server/inbound/source-view';
import type { SiteView } from '@/server/sites/site-view';
import { FILE_FILTERS, type FileFilter, SOURCES_URL } from '../sources-url';
import type { SourceActs } from '../use-source-acts';
import { FilesTable } from './files-table';

const A_PAGE = 25;
const AGAIN_MS = 10_000;
const NAMES = { waiting: 'Waiting', taken: 'Taken', failed: 'Failed' } as const;

interface FilesPanelProps {
  site: SiteView;
  source: SourceView;
  acts: SourceActs;
}

/** What became of the files of a source. */
export function FilesPanel({ site, source, acts }: FilesPanelProps) {
  const trpc = useTRPC();
  const format = useFormat();
  const [state, setState] = useQueryStates(SOURCES_URL, { history: 'push' });
  const status = state.status === 'all' ? null : state.status;
  const page = Math.max(1, state.page);
  const files = useQuery(
    trpc.inbound.items.queryOptions(
      { siteId: site.id, sourceId: source.id, status, page, pageSize: A_PAGE },
      { placeholderData: keepPreviousData, refetchInterval: AGAIN_MS },
    ),
  );
  return (
    <Panel
      title={`Files of ${source.name}`}
      note={noteOf(source)}
      actions={source.counts.failed > 0 && <RetryAll source={source} acts={acts} />}
      flush
    >
      <div className="px-4 pb-2">
        <ViewToggle
          label="Which files"
          value={state.status}
          choices={FILE_FILTERS.map((filter) => ({ value: filter, label: labelOf(format, filter, source) }))}
          onChoose={(filter) => setState({ status: filter, page: null })}
        />
      </div>
      <Answered question={files} height="h-48">
        {({ items, total }) =>
          total === 0 ? (
            <EmptyState title="No such file">None is in this state.</EmptyState>
          ) : (
            <>
              <FilesTable
                items={items}
                now={new Date(files.dataUpdatedAt)}
                onRetry={(item) => acts.retry(source, item.id)}
              />
              <NumberedPager
                page={page}
                size={A_PAGE}
                total={total}
                onPage={(next) => setState({ page: next })}
              />
            </>
          )
        }
      </Answered>
    </Panel>
  );
}

function RetryAll({ source, acts }: Pick<FilesPanelProps, 'source' | 'acts'>) {
  return (
    <Button size="xs" variant="secondary" disabled={acts.isBusy} onClick={() => acts.retry(source, null)}>
      Try all that failed again
    </Button>
  );
}

function noteOf({ kind }: SourceView): string {
  return kind === 'folder'
    ? 'Taken files lie in done/, failed ones in failed/ with a note beside them'
    : 'An object that is replaced is taken again';
}

function labelOf(format: Format, filter: FileFilter, { counts }: SourceView): string {
  if (filter === 'all') return `All ${format.count(counts.waiting + counts.taken + counts.failed)}`;
  return `${NAMES[filter]} ${format.count(counts[filter])}`;
}

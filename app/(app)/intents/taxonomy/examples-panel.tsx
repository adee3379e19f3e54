'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { CONTROL } from '@/app/_filters/control-style';
import { useTRPC } from '@/app/_trpc/client';
import { Answered } from '@/app/_ui/answered';
import { FormProblem } from '@/app/_ui/form-problem';
import { NumberedPager } from '@/app/_ui/numbered-pager';
import { Panel } from '@/app/_ui/panel';
import { EmptyState } from '@/app/_ui/states';
import type { TreeRow } from '@/server/intents/taxonomy/tree';
import { AddExamples } from './add-examples';
import { ExamplesTable } from './examples-table';
import { useExampleActs } from './use-example-acts';

interface ExamplesPanelProps {
  siteId: number;
  /** null: calls about none of the intents */
  row: TreeRow | null;
  rows: readonly TreeRow[];
  mayWrite: boolean;
  onChanged: () => unknown;
  say: (text: string, undo?: () => void) => void;
}

const SIZE = 25;

/** What an intent is learned from: to search, add to, move and remove. */
export function ExamplesPanel({ siteId, row, rows, mayWrite, onChanged, say }: ExamplesPanelProps) {
  const trpc = useTRPC();
  const [contains, setContains] = useState('');
  const [page, setPage] = useState(0);
  const shown = { siteId, intentId: row?.id ?? null, contains, page, size: SIZE };
  const examples = useQuery(
    trpc.intentTaxonomy.examples.queryOptions(shown, { placeholderData: keepPreviousData }),
  );
  const acts = useExampleActs({ shown, onChanged, say });
  return (
    <Panel
      title={row ? 'Examples' : 'About none of the intents'}
      note={row ? undefined : 'Examples that teach models what to leave unknown.'}
      actions={
        <input
          type="search"
          aria-label="Find examples"
          placeholder="Find"
          value={contains}
          onChange={(event) => {
            setPage(0);
            setContains(event.target.value);
          }}
          className={CONTROL}
        />
      }
      flush
    >
      {row && mayWrite && <AddExamples siteId={siteId} row={row} onChanged={onChanged} say={say} />}
      <Answered question={examples} height="h-48">
        {(data) =>
          data.total === 0 ? (
            <NoExample searched={contains !== ''} />
          ) : (
            <>
              <ExamplesTable
                siteId={siteId}
                examples={data.examples}
                rows={rows}
                ownId={row?.id ?? null}
                acts={mayWrite ? acts : null}
              />
              <NumberedPager
                page={page + 1}
                size={SIZE}
                total={data.total}
                onPage={(next) => setPage(next - 1)}
              />
            </>
          )
        }
      </Answered>
      <div className="px-4 pb-2">
        <FormProblem error={acts.error} />
      </div>
    </Panel>
  );
}

function NoExample({ searched }: { searched: boolean }) {
  return (
    <EmptyState title={searched ? 'No example contains this' : 'No examples yet'}>
      {!searched && 'Type a few as callers say them, or correct calls: corrections become examples.'}
    </EmptyState>
  );
}

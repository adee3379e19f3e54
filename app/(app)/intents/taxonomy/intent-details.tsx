'use client';

import { Button } from '@tremor/react';
import { useEffect, useState } from 'react';
import { callsHref } from '@/app/_filters/calls-link';
import { Badge } from '@/app/_ui/badge';
import { LINK } from '@/app/_ui/link-style';
import { Panel } from '@/app/_ui/panel';
import { EmptyState } from '@/app/_ui/states';
import type { TreeRow } from '@/server/intents/taxonomy/tree';
import { ExamplesPanel } from './examples-panel';
import { HistoryPanel } from './history-panel';
import type { Open } from './open-dialog';
import type { TaxonomyRights } from './taxonomy-rights';
import { TextArea } from './text-area';
import type { TaxonomyActs } from './use-taxonomy';

interface IntentDetailsProps {
  siteId: number;
  /** null: none is chosen */
  row: TreeRow | null;
  rows: readonly TreeRow[];
  noneExamples: number;
  rights: TaxonomyRights;
  acts: TaxonomyActs;
  onOpen: (open: Open) => void;
  say: (text: string, undo?: () => void) => void;
}

/** The chosen intent: what it is about, what it is learned from, what was done to it. */
export function IntentDetails(props: IntentDetailsProps) {
  const { siteId, row, rows, noneExamples, rights, acts, onOpen, say } = props;
  if (!row) {
    return (
      <div className="space-y-4">
        <Panel>
          <EmptyState title="Choose an intent">
            Its description, examples and history are shown here.
          </EmptyState>
        </Panel>
        {noneExamples > 0 && rights.mayReadTexts && (
          <ExamplesPanel
            siteId={siteId}
            row={null}
            rows={rows}
            mayWrite={rights.mayWrite}
            onChanged={acts.refresh}
            say={say}
          />
        )}
      </div>
    );
  }
  return (
    <div className="space-y-4">
      <Panel
        title={row.name}
        note={row.path.length > 0 ? `Under ${row.path.join(' › ')}` : undefined}
        actions={rights.mayWrite && <IntentActions row={row} acts={acts} onOpen={onOpen} />}
      >
        <div className="space-y-3 text-sm">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <code className="text-xs">{row.code}</code>
            {row.archivedAt && <Badge tone="watch">Archived: new models do not know it</Badge>}
            {rights.mayReadTexts && (
              <a className={LINK} href={callsHref({ site: siteId, intent: [row.id] })}>
                Its calls
              </a>
            )}
          </p>
          <Description row={row} mayWrite={rights.mayWrite} onDescribe={acts.describe} />
          {row.merged.length > 0 && <Merged row={row} mayWrite={rights.mayWrite} onUnmerge={acts.unmerge} />}
        </div>
      </Panel>
      {rights.mayReadTexts && (
        <ExamplesPanel
          key={row.id}
          siteId={siteId}
          row={row}
          rows={rows}
          mayWrite={rights.mayWrite && row.archivedAt === null}
          onChanged={acts.refresh}
          say={say}
        />
      )}
      <HistoryPanel siteId={siteId} intentId={row.id} />
    </div>
  );
}

function IntentActions({
  row,
  acts,
  onOpen,
}: { row: TreeRow } & Pick<IntentDetailsProps, 'acts' | 'onOpen'>) {
  if (row.archivedAt) {
    return (
      <Button size="xs" variant="secondary" onClick={() => acts.restore(row)}>
        Restore
      </Button>
    );
  }
  return (
    <>
      {(['move', 'merge', 'split'] as const).map((dialog) => (
        <Button
          key={dialog}
          size="xs"
          variant="secondary"
          disabled={dialog === 'split' && row.examples.total < 2}
          onClick={() => onOpen({ dialog, row })}
        >
          {ACTION_NAMES[dialog]}
        </Button>
      ))}
      <Button size="xs" variant="secondary" onClick={() => acts.archive(row)}>
        Archive
      </Button>
    </>
  );
}

const ACTION_NAMES = { move: 'Move …', merge: 'Merge …', split: 'Split …' } as const;

interface DescriptionProps {
  row: TreeRow;
  mayWrite: boolean;
  onDescribe: (row: TreeRow, description: string) => void;
}

function Description({ row, mayWrite, onDescribe }: DescriptionProps) {
  const [text, setText] = useState(row.description);
  // Another one is chosen, or somebody else has described it.
  useEffect(() => setText(row.description), [row.description]);
  if (!mayWrite || row.archivedAt) {
    return <p className="whitespace-pre-line leading-6">{row.description || 'No description.'}</p>;
  }
  return (
    <TextArea
      label="What it is about"
      hint="Kept when you leave the field. Models start from it while there are few examples."
      value={text}
      rows={3}
      onChange={setText}
      onBlur={() => text.trim() !== row.description && onDescribe(row, text.trim())}
    />
  );
}

interface MergedProps {
  row: TreeRow;
  mayWrite: boolean;
  onUnmerge: (merged: { id: string; name: string }, into: TreeRow) => void;
}

function Merged({ row, mayWrite, onUnmerge }: MergedProps) {
  return (
    <div>
      <h3 className="text-xs font-medium">Merged into it</h3>
      <ul>
        {row.merged.map((merged) => (
          <li key={merged.id} className="flex items-center gap-3">
            {merged.name}
            {mayWrite && (
              <button type="button" className={LINK} onClick={() => onUnmerge(merged, row)}>
                Take back
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

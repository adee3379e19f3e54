'use client';

import { useState } from 'react';
import { Answered } from '@/app/_ui/answered';
import { CheckField } from '@/app/_ui/field';
import { useFormat } from '@/app/_ui/locale';
import { PageHeader } from '@/app/_ui/page-header';
import { Panel } from '@/app/_ui/panel';
import { useUndoToast } from '@/app/_ui/undo-toast';
import type { Taxonomy } from '@/server/intents/taxonomy/tree';
import type { TrendsOptions } from '@/server/trends/options';
import { IntentDetails } from './intent-details';
import { IntentTreeView, type TreeActs } from './intent-tree-view';
import { KeysHelp } from './keys-help';
import { NoIntents } from './no-intents';
import type { Open } from './open-dialog';
import { TaxonomyActions } from './taxonomy-actions';
import { taxonomyAnswer } from './taxonomy-answer';
import { TaxonomyDialogs } from './taxonomy-dialogs';
import type { TaxonomyRights } from './taxonomy-rights';
import { placeAfter } from './tree-moves';
import { useTaxonomy } from './use-taxonomy';

interface SiteTaxonomyProps {
  sites: TrendsOptions['sites'];
  site: { id: number; name: string };
  intentId: string | null;
  archived: boolean;
  rights: TaxonomyRights;
  onChange: (change: { site?: number; intent?: string | null; archived?: boolean }) => void;
}

/** The tree of a site's intents on the left, the chosen one with its examples and history on the right. */
export function SiteTaxonomy(props: SiteTaxonomyProps) {
  const { sites, site, rights, onChange } = props;
  const format = useFormat();
  const { toast, say } = useUndoToast();
  const taxonomy = useTaxonomy(site.id, say);
  const [open, setOpen] = useState<Open | null>(null);
  return (
    <>
      <Answered question={taxonomy.tree} height="h-96">
        {(tree) => (
          <>
            <PageHeader
              title={`Taxonomy · ${site.name}`}
              answer={taxonomyAnswer(format, tree)}
              actions={
                <TaxonomyActions
                  sites={sites}
                  siteId={site.id}
                  mayWrite={rights.mayWrite}
                  isEmpty={tree.intents.length === 0}
                  onSite={(id) => onChange({ site: id, intent: null })}
                  onOpen={setOpen}
                />
              }
            />
            {tree.intents.length === 0 ? (
              <NoIntents mayWrite={rights.mayWrite} onOpen={setOpen} />
            ) : (
              <TreeAndIntent {...props} {...{ tree, taxonomy, say }} onOpen={setOpen} />
            )}
            <TaxonomyDialogs
              open={open}
              rows={tree.intents}
              siteId={site.id}
              taxonomy={taxonomy}
              onClose={() => setOpen(null)}
              onMade={(intent) => onChange({ intent })}
              say={say}
            />
          </>
        )}
      </Answered>
      {toast}
    </>
  );
}

interface TreeAndIntentProps extends Omit<SiteTaxonomyProps, 'sites'> {
  tree: Taxonomy;
  taxonomy: ReturnType<typeof useTaxonomy>;
  onOpen: (open: Open) => void;
  say: (text: string, undo?: () => void) => void;
}

function TreeAndIntent(props: TreeAndIntentProps) {
  const { tree, taxonomy, site, intentId, archived, rights, onChange, onOpen, say } = props;
  const acts: TreeActs = {
    onStep: (row, direction) => {
      const place = placeAfter(tree.intents, row.id, direction);
      if (place) taxonomy.move(row, place);
    },
    onRename: taxonomy.rename,
    onNew: (parentId) => onOpen({ dialog: 'new', parentId }),
    onArchive: (row) => (row.archivedAt ? taxonomy.restore(row) : taxonomy.archive(row)),
    onMerge: (row) => onOpen({ dialog: 'merge', row }),
  };
  return (
    <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(18rem,26rem)_minmax(0,1fr)]">
      <Panel
        title="Intents"
        note="With their examples."
        actions={
          <CheckField
            label="Archived"
            checked={archived}
            onChange={(shown) => onChange({ archived: shown })}
          />
        }
        flush
      >
        <IntentTreeView
          rows={tree.intents}
          archived={archived}
          chosenId={intentId}
          acts={rights.mayWrite ? acts : null}
          onChoose={(intent) => onChange({ intent })}
        />
        {rights.mayWrite && <KeysHelp />}
      </Panel>
      <IntentDetails
        siteId={site.id}
        row={tree.intents.find(({ id }) => id === intentId) ?? null}
        noneExamples={tree.noneExamples}
        rows={tree.intents}
        rights={rights}
        acts={taxonomy}
        onOpen={onOpen}
        say={say}
      />
    </div>
  );
}

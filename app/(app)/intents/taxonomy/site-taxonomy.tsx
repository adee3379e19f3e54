'use client';

import { RiAddLine, RiDownloadLine, RiUploadLine } from '@remixicon/react';
import { Button } from '@tremor/react';
import { useState } from 'react';
import { SiteSelect } from '@/app/_filters/site-select';
import { Answered } from '@/app/_ui/answered';
import { CheckField } from '@/app/_ui/field';
import { PageHeader } from '@/app/_ui/page-header';
import { Panel } from '@/app/_ui/panel';
import { EmptyState } from '@/app/_ui/states';
import { useUndoToast } from '@/app/_ui/undo-toast';
import type { Taxonomy, TreeRow } from '@/server/intents/taxonomy/tree';
import type { TrendsOptions } from '@/server/trends/options';
import { IntentLinks } from '../_parts/intent-links';
import { ImportDialog } from './import-dialog';
import { IntentDetails } from './intent-details';
import { IntentTreeView, type TreeActs } from './intent-tree-view';
import { KeysHelp } from './keys-help';
import { MergeDialog } from './merge-dialog';
import { MoveDialog } from './move-dialog';
import { NewIntentDialog } from './new-intent-dialog';
import type { Open } from './open-dialog';
import { SplitDialog } from './split-dialog';
import { taxonomyAnswer } from './taxonomy-answer';
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
export function SiteTaxonomy({ sites, site, intentId, archived, rights, onChange }: SiteTaxonomyProps) {
  const { toast, say } = useUndoToast();
  const taxonomy = useTaxonomy(site.id, say);
  const [open, setOpen] = useState<Open | null>(null);
  const choose = (intent: string | null) => onChange({ intent });
  const acts = (rows: readonly TreeRow[]): TreeActs => ({
    onStep: (row, direction) => {
      const place = placeAfter(rows, row.id, direction);
      if (place) taxonomy.move(row, place);
    },
    onRename: taxonomy.rename,
    onNew: (parentId) => setOpen({ dialog: 'new', parentId }),
    onArchive: (row) => (row.archivedAt ? taxonomy.restore(row) : taxonomy.archive(row)),
    onMerge: (row) => setOpen({ dialog: 'merge', row }),
  });
  return (
    <>
      <Answered question={taxonomy.tree} height="h-96">
        {(tree) => {
          const chosen = tree.intents.find(({ id }) => id === intentId) ?? null;
          return (
            <>
              <PageHeader
                title={`Taxonomy · ${site.name}`}
                answer={taxonomyAnswer(tree)}
                actions={
                  <Actions {...{ sites, site, rights, onChange }} onOpen={setOpen} isEmpty={isEmpty(tree)} />
                }
              />
              {isEmpty(tree) ? (
                <NoIntents mayWrite={rights.mayWrite} onOpen={setOpen} />
              ) : (
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
                      acts={rights.mayWrite ? acts(tree.intents) : null}
                      onChoose={choose}
                    />
                    {rights.mayWrite && <KeysHelp />}
                  </Panel>
                  <IntentDetails
                    siteId={site.id}
                    row={chosen}
                    noneExamples={tree.noneExamples}
                    rows={tree.intents}
                    rights={rights}
                    acts={taxonomy}
                    onOpen={setOpen}
                    say={say}
                  />
                </div>
              )}
              <Dialogs
                open={open}
                rows={tree.intents}
                siteId={site.id}
                taxonomy={taxonomy}
                onClose={() => setOpen(null)}
                onMade={choose}
                say={say}
              />
            </>
          );
        }}
      </Answered>
      {toast}
    </>
  );
}

function isEmpty({ intents }: Taxonomy): boolean {
  return intents.length === 0;
}

function NoIntents({ mayWrite, onOpen }: { mayWrite: boolean; onOpen: (open: Open) => void }) {
  return (
    <Panel>
      <EmptyState title="No intents yet">
        <p className="pb-3">
          An intent says what a call is about, as “invoice is wrong” or “parcel is late”. Add some with a
          description or a few phrases, or bring in a file; then a model can be trained.
        </p>
        {mayWrite && (
          <div className="flex justify-center gap-2">
            <Button size="xs" icon={RiAddLine} onClick={() => onOpen({ dialog: 'new', parentId: null })}>
              Add an intent
            </Button>
            <Button
              size="xs"
              variant="secondary"
              icon={RiUploadLine}
              onClick={() => onOpen({ dialog: 'import' })}
            >
              Import a file
            </Button>
          </div>
        )}
      </EmptyState>
    </Panel>
  );
}

interface ActionsProps extends Pick<SiteTaxonomyProps, 'sites' | 'site' | 'rights' | 'onChange'> {
  isEmpty: boolean;
  onOpen: (open: Open) => void;
}

function Actions({ sites, site, rights, isEmpty: empty, onChange, onOpen }: ActionsProps) {
  return (
    <>
      <SiteSelect sites={sites} siteId={site.id} onChoose={(id) => onChange({ site: id, intent: null })} />
      <IntentLinks here="/intents/taxonomy" siteId={site.id} />
      {!empty && (
        <a
          href={`/api/export/intents?site=${site.id}&format=csv`}
          className="inline-flex h-8 items-center gap-1.5 rounded-md px-2.5 text-sm font-medium text-tremor-brand-emphasis hover:bg-tremor-background-subtle dark:text-dark-tremor-brand-emphasis dark:hover:bg-dark-tremor-background-subtle"
        >
          <RiDownloadLine aria-hidden className="size-4" />
          Export
        </a>
      )}
      {rights.mayWrite && !empty && (
        <>
          <Button
            size="xs"
            variant="secondary"
            icon={RiUploadLine}
            onClick={() => onOpen({ dialog: 'import' })}
          >
            Import
          </Button>
          <Button size="xs" icon={RiAddLine} onClick={() => onOpen({ dialog: 'new', parentId: null })}>
            Add an intent
          </Button>
        </>
      )}
    </>
  );
}

interface DialogsProps {
  open: Open | null;
  rows: readonly TreeRow[];
  siteId: number;
  taxonomy: ReturnType<typeof useTaxonomy>;
  onClose: () => void;
  onMade: (id: string) => void;
  say: (text: string, undo?: () => void) => void;
}

function Dialogs({ open, rows, siteId, taxonomy, onClose, onMade, say }: DialogsProps) {
  if (open === null) return null;
  const made = (id: string, text: string, undo?: () => void) => {
    onClose();
    onMade(id);
    say(text, undo);
    void taxonomy.refresh();
  };
  if (open.dialog === 'new') {
    return (
      <NewIntentDialog
        siteId={siteId}
        rows={rows}
        parentId={open.parentId}
        onClose={onClose}
        onMade={({ id, name }) => made(id, `Added: ${name}`)}
      />
    );
  }
  if (open.dialog === 'import') {
    return <ImportDialog siteId={siteId} onClose={onClose} onTaken={() => void taxonomy.refresh()} />;
  }
  const { row } = open;
  if (open.dialog === 'split') {
    return (
      <SplitDialog
        siteId={siteId}
        row={row}
        onClose={onClose}
        onMade={(half) =>
          made(half.id, `Split ${half.name} off ${row.name}`, () =>
            taxonomy.merge({ ...row, id: half.id, name: half.name }, row),
          )
        }
      />
    );
  }
  if (open.dialog === 'move') {
    return (
      <MoveDialog
        row={row}
        rows={rows}
        onClose={onClose}
        onMove={(parentId) => {
          onClose();
          taxonomy.move(row, { parentId, beforeId: null });
        }}
      />
    );
  }
  return (
    <MergeDialog
      row={row}
      rows={rows}
      onClose={onClose}
      onMerge={(into) => {
        onClose();
        onMade(into.id);
        taxonomy.merge(row, into);
      }}
    />
  );
}

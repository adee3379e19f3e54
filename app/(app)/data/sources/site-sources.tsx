'use client';

import { useQueryStates } from 'nuqs';
import { useState } from 'react';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog';
import { FormProblem } from '@/app/_ui/form-problem';
import { Panel } from '@/app/_ui/panel';
import { EmptyState } from '@/app/_ui/states';
import type { SourceView } from '@/server/inbound/source-view';
import type { SiteView } from '@/server/sites/site-view';
import { SourceEditor } from './editor/source-editor';
import { FilesPanel } from './files/files-panel';
import { SourceList } from './source-list';
import { SOURCES_URL } from './sources-url';
import { useSourceActs } from './use-source-acts';

interface SiteSourcesProps {
  site: SiteView;
  sources: readonly SourceView[];
  hasInbox: boolean;
  /** The moment to which ages are told. */
  now: Date;
}

/** The sources of a site, and the files of the one that was chosen. */
export function SiteSources({ site, sources, hasInbox, now }: SiteSourcesProps) {
  const [state, setState] = useQueryStates(SOURCES_URL, { history: 'push' });
  const acts = useSourceActs(site.id);
  const [edited, setEdited] = useState<SourceView | null>(null);
  const [removed, setRemoved] = useState<SourceView | null>(null);
  const shown = sources.find(({ id }) => id === state.source);
  return (
    <div className="space-y-4">
      <Panel flush>
        <div className="px-4 empty:hidden">
          <FormProblem error={acts.error} />
        </div>
        {sources.length === 0 ? (
          <EmptyState title="No sources">
            A worker looks at folders and buckets every minute and takes what has arrived. Files in a folder
            are moved to done/ when they were read, and to failed/ when they could not be. Objects in a bucket
            are only read.
          </EmptyState>
        ) : (
          <SourceList
            sources={sources}
            shownId={shown?.id ?? null}
            now={now}
            acts={acts}
            onShow={({ id }) => setState({ source: id === shown?.id ? null : id, status: null, page: null })}
            onEdit={setEdited}
            onRemove={setRemoved}
          />
        )}
      </Panel>
      {shown && <FilesPanel key={shown.id} site={site} source={shown} acts={acts} />}
      {edited && (
        <SourceEditor site={site} source={edited} hasInbox={hasInbox} onClose={() => setEdited(null)} />
      )}
      {removed && (
        <ConfirmDialog
          title={`Remove ${removed.name}?`}
          action="Remove the source"
          busy={acts.removing.isPending}
          error={acts.removing.error}
          onConfirm={() => acts.remove(removed, () => setRemoved(null))}
          onClose={() => setRemoved(null)}
        >
          Nobody looks there any more, and its credentials are forgotten. Files stay where they are, and so do
          the deliveries that came from it.
        </ConfirmDialog>
      )}
    </div>
  );
}

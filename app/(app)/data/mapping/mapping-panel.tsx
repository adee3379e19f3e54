'use client';

import { useState } from 'react';
import { useFormat } from '@/app/_ui/locale';
import { ErrorState, Skeleton } from '@/app/_ui/states';
import type { DeliveryMapping } from '@/server/ingest/delivery-mapping';
import type { SourceShape } from '@/server/ingest/source/shape';
import { usesOf } from './draft';
import { MappingEditor } from './mapping-editor';
import { PreviewTable } from './preview-table';
import { Readiness } from './readiness';
import { ReadingChoices } from './reading-choices';
import { SaveMapping } from './save-mapping';
import { StartActs, type Starting } from './start-acts';
import { TextsPreview } from './texts-preview';
import { type MappingForm, useMappingForm } from './use-mapping-form';
import { ViewToggle } from './view-toggle';

interface MappingPanelProps {
  /** the file that is looked into */
  uploadId: string;
  /** so many more are started with it, read in the same way */
  others?: number;
  site: { id: number; name: string; timeZone: string };
  starting: Starting;
  onStart: (as: { shape: SourceShape; mapping: DeliveryMapping }) => void;
  onDiscard: () => void;
  /** To the other files that wait; without it there are none. */
  onBack?: () => void;
}

function Loading() {
  return (
    <div className="space-y-3">
      <Skeleton className="h-5 w-64" />
      <Skeleton className="h-16" />
      <Skeleton className="h-64" />
    </div>
  );
}

function Preview({ form, site }: { form: MappingForm; site: MappingPanelProps['site'] }) {
  const [view, setView] = useState<'read' | 'stored'>('read');
  const { preview, draft } = form;
  if (preview.data?.texts) {
    const { texts, good, bad, mapping } = preview.data;
    return <TextsPreview texts={texts} good={good} bad={bad} timeZone={mapping.timeZone ?? site.timeZone} />;
  }
  if (!preview.data || !draft) return null;
  return (
    <div className={preview.isPlaceholderData || preview.isFetching ? 'opacity-60' : ''}>
      <div className="flex flex-wrap items-center justify-between gap-2 px-4 pb-2">
        <Readiness problems={form.problems} good={preview.data.good} bad={preview.data.bad} />
        <ViewToggle view={view} onChange={setView} />
      </div>
      <PreviewTable
        view={view}
        columns={preview.data.shape.columns}
        fieldsOf={(column) => usesOf(draft, column)}
        rows={preview.data.rows}
        timeZone={draft.timeZone ?? site.timeZone}
      />
    </div>
  );
}

/** How a waiting upload will be read, with what comes of its first rows; nothing is stored before Start. */
export function MappingPanel({
  uploadId,
  others = 0,
  site,
  starting,
  onStart,
  onDiscard,
  onBack,
}: MappingPanelProps) {
  const format = useFormat();
  const form = useMappingForm(uploadId, site.id);
  const { preview, draft, mapping, tableMapping } = form;
  const wordsOf = (column: string) => preview.data?.words[column] ?? [];
  const begin = () => {
    if (preview.data && mapping) onStart({ shape: preview.data.shape, mapping });
  };
  return (
    <div className="-mx-4 divide-y divide-tremor-border dark:divide-dark-tremor-border">
      <div className="space-y-4 px-4 pb-4">
        <p className="break-all text-sm">
          <strong className="font-semibold text-tremor-content-strong dark:text-dark-tremor-content-strong">
            {preview.data?.fileName ?? 'The file'}
          </strong>{' '}
          {others > 0 && `and ${format.count(others)} more of the same form `}for {site.name}
        </p>
        {preview.isPending && <Loading />}
        <ReadingChoices form={form} site={site} />
      </div>
      {preview.error && <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />}
      {preview.data && (
        <div className="pt-3">
          <Preview form={form} site={site} />
        </div>
      )}
      <div className="flex flex-wrap items-center justify-between gap-3 p-4">
        <StartActs
          others={others}
          starting={starting}
          onStart={preview.data && mapping ? begin : null}
          onDiscard={onDiscard}
          onBack={onBack}
        />
        {tableMapping && <SaveMapping siteId={site.id} mapping={tableMapping} />}
      </div>
      {draft && preview.data && (
        <div>
          <h3 className="px-4 pt-4 text-sm font-semibold text-tremor-content-strong dark:text-dark-tremor-content-strong">
            What the columns mean
          </h3>
          <MappingEditor
            draft={draft}
            columns={preview.data.shape.columns}
            wordsOf={wordsOf}
            onChange={form.setDraft}
          />
        </div>
      )}
    </div>
  );
}

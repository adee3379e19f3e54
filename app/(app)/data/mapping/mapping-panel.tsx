'use client';

import { useQuery } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import { useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { SelectField } from '@/app/_ui/field';
import { useFormat } from '@/app/_ui/locale';
import { ErrorState, Skeleton } from '@/app/_ui/states';
import type { DeliveryMapping } from '@/server/ingest/delivery-mapping';
import type { SourceShape } from '@/server/ingest/source/shape';
import { usesOf } from './draft';
import { MappingChoice } from './mapping-choice';
import { MappingEditor } from './mapping-editor';
import { PreviewTable } from './preview-table';
import { Readiness } from './readiness';
import { SaveMapping } from './save-mapping';
import { ShapeEditor } from './shape-editor';
import { TextsPreview } from './texts-preview';
import { TimeZoneField } from './time-zone-field';
import { type MappingForm, useMappingForm } from './use-mapping-form';
import { ViewToggle } from './view-toggle';

interface MappingPanelProps {
  /** the file that is looked into */
  uploadId: string;
  /** so many more are started with it, read in the same way */
  others?: number;
  site: { id: number; name: string; timeZone: string };
  starting: {
    isPending: boolean;
    error: { message: string; data?: { hint?: string | null } | null | undefined } | null;
  };
  onStart: (as: { shape: SourceShape; mapping: DeliveryMapping }) => void;
  onDiscard: () => void;
  /** To the other files that wait; without it there are none. */
  onBack?: () => void;
}

const KINDS = [
  { value: 'calls', label: 'Calls: a row a call' },
  { value: 'intervals', label: 'Interval volumes: a row an interval' },
  { value: 'transcripts', label: 'Transcripts: what was said' },
] as const;

function Loading() {
  return (
    <div className="space-y-3">
      <Skeleton className="h-5 w-64" />
      <Skeleton className="h-16" />
      <Skeleton className="h-64" />
    </div>
  );
}

function Choices({ form, site }: { form: MappingForm; site: MappingPanelProps['site'] }) {
  const trpc = useTRPC();
  const named = useQuery(trpc.ingest.mappings.queryOptions({ siteId: site.id }));
  const { preview, draft, choice } = form;
  if (!preview.data) return null;
  if (!draft) return <TextChoices form={form} />;
  const preset = named.data?.presets.find(({ name }) => name === preview.data.preset);
  const suggested = preset ? `Suggested: ${preset.title}` : 'As suggested for this file';
  return (
    <div className="space-y-4">
      <ShapeEditor shape={preview.data.shape} onChange={form.setShape} />
      <div className="grid gap-3 sm:grid-cols-3">
        <SelectField label="Kind" value={draft.kind} options={KINDS} onChange={form.setKind} />
        <MappingChoice
          presets={named.data?.presets ?? []}
          saved={named.data?.saved ?? []}
          chosen={choice.named}
          origin={choice.draft && choice.named === '' ? 'As changed below' : suggested}
          onChoose={form.setNamed}
        />
        <TimeZoneField
          key={draft.timeZone}
          value={draft.timeZone}
          siteZone={site.timeZone}
          onChange={(timeZone) => form.setDraft({ ...draft, timeZone })}
        />
      </div>
    </div>
  );
}

/** Of a file of texts only the kind can be wrong. */
function TextChoices({ form }: { form: MappingForm }) {
  return (
    <div className="grid gap-3 sm:grid-cols-3">
      <SelectField label="Kind" value="transcripts" options={KINDS} onChange={form.setKind} />
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
        <Choices form={form} site={site} />
      </div>
      {preview.error && <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />}
      {preview.data && (
        <div className="pt-3">
          <Preview form={form} site={site} />
        </div>
      )}
      <div className="flex flex-wrap items-center justify-between gap-3 p-4">
        <div className="flex items-center gap-2">
          <Button
            type="button"
            size="sm"
            disabled={!mapping || !preview.data}
            loading={starting.isPending}
            onClick={begin}
          >
            {others > 0 ? `Start all ${format.count(others + 1)}` : 'Start'}
          </Button>
          {onBack && (
            <Button type="button" size="sm" variant="secondary" onClick={onBack}>
              Back
            </Button>
          )}
          <Button type="button" size="sm" variant={onBack ? 'light' : 'secondary'} onClick={onDiscard}>
            Leave {others > 0 ? 'them' : 'it'}
          </Button>
          {starting.error && (
            <p role="alert" className="text-sm font-medium text-orange-700 dark:text-orange-400">
              {starting.error.message} {starting.error.data?.hint}
            </p>
          )}
        </div>
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

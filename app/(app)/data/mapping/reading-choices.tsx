'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '@/app/_trpc/client';
import { SelectField } from '@/app/_ui/field';
import type { MappingDraft } from './draft';
import { FormatChoice } from './format-choice';
import { MappingChoice } from './mapping-choice';
import { RecognizedLine } from './recognized-line';
import { ShapeEditor } from './shape-editor';
import { TextChoices } from './text-choices';
import { TimeZoneField } from './time-zone-field';
import type { MappingForm } from './use-mapping-form';

interface ReadingChoicesProps {
  form: MappingForm;
  site: { id: number; timeZone: string };
}

const KINDS = [
  { value: 'calls', label: 'Calls: a row a call' },
  { value: 'intervals', label: 'Interval volumes: a row an interval' },
  { value: 'transcripts', label: 'Transcripts: what was said' },
] as const;

/** What the file seems to be, and every way to read it otherwise. */
export function ReadingChoices({ form, site }: ReadingChoicesProps) {
  const { preview, draft, texts, recognized, choice } = form;
  if (!preview.data || !recognized) return null;
  return (
    <div className="space-y-4">
      <RecognizedLine
        recognized={recognized}
        said={choice.format !== undefined || choice.kind !== undefined}
      />
      {draft && <TableChoices form={form} draft={draft} site={site} />}
      {!draft && texts && (
        <>
          <div className="grid gap-3 sm:grid-cols-2">
            <FormatChoice form={form} />
            <SelectField label="Kind" value="transcripts" options={KINDS} onChange={form.setKind} />
          </div>
          <TextChoices texts={texts} siteZone={site.timeZone} onChange={form.setTexts} />
        </>
      )}
    </div>
  );
}

function TableChoices({ form, draft, site }: ReadingChoicesProps & { draft: MappingDraft }) {
  const trpc = useTRPC();
  const named = useQuery(trpc.ingest.mappings.queryOptions({ siteId: site.id }));
  const { preview, choice } = form;
  if (!preview.data) return null;
  const preset = named.data?.presets.find(({ name }) => name === preview.data.preset);
  const suggested = preset ? `Suggested: ${preset.title}` : 'As suggested for this file';
  return (
    <>
      <ShapeEditor shape={preview.data.shape} onChange={form.setShape} />
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
        <FormatChoice form={form} />
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
    </>
  );
}

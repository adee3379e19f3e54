'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { Dialog, SubmitActions } from '@/app/_ui/dialog';
import { CheckField, SelectField, TextField } from '@/app/_ui/field';
import { FormProblem } from '@/app/_ui/form-problem';
import type { SourceView } from '@/server/inbound/source-view';
import type { SiteView } from '@/server/sites/site-view';
import { PlaceFields } from './place-fields';
import {
  AS_IT_WAS,
  AS_RECOGNIZED,
  draftOf,
  type NamedMapping,
  type SourceDraft,
  savedOf,
} from './source-draft';

interface SourceEditorProps {
  site: SiteView;
  /** null: a new one */
  source: SourceView | null;
  hasInbox: boolean;
  onClose: () => void;
}

/** Names a place where files arrive, or changes one. */
export function SourceEditor({ site, source, hasInbox, onClose }: SourceEditorProps) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(source));
  const set = (change: Partial<SourceDraft>) => setDraft({ ...draft, ...change });
  const mappings = useMappings(site.id);
  const save = useMutation(
    trpc.inbound.save.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries({ queryKey: trpc.inbound.pathKey() });
        onClose();
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(savedOf(site.id, draft, source, mappings));
  };
  return (
    <Dialog title={source ? `Change ${source.name}` : 'Add a source'} place="side" onClose={onClose}>
      <form onSubmit={submit} className="space-y-4">
        <TextField
          label="Name"
          hint="Deliveries say that they came from it, as: night export."
          value={draft.name}
          required
          autoFocus
          maxLength={120}
          onChange={(event) => set({ name: event.target.value })}
        />
        <PlaceFields draft={draft} source={source} hasInbox={hasInbox} onChange={set} />
        <SelectField
          label="How its files are read"
          hint="Mappings are saved on the page of deliveries, beside the preview of a file."
          value={draft.reading}
          options={readingsOf(source, mappings)}
          onChange={(reading) => set({ reading })}
        />
        <CheckField
          label="Look every minute"
          checked={draft.enabled}
          onChange={(enabled) => set({ enabled })}
        />
        <FormProblem error={save.error} />
        <SubmitActions
          onClose={onClose}
          submit={source ? 'Save' : 'Add the source'}
          loading={save.isPending}
        />
      </form>
    </Dialog>
  );
}

function readingsOf(source: SourceView | null, mappings: readonly NamedMapping[]) {
  return [
    { value: AS_RECOGNIZED, label: 'As each file is recognized, where that is sure' },
    ...(source?.mapping ? [{ value: AS_IT_WAS, label: 'As it was set' }] : []),
    ...mappings,
  ];
}

/** Ready mappings of the site, the saved ones first. */
function useMappings(siteId: number): NamedMapping[] {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.ingest.mappings.queryOptions({ siteId }));
  if (!data) return [];
  return [
    ...data.saved.map(({ name, title, mapping }) => ({ value: `saved:${name}`, label: title, mapping })),
    ...data.presets.map(({ name, title, mapping }) => ({ value: `preset:${name}`, label: title, mapping })),
  ];
}

'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { Dialog, SubmitActions } from '@/app/_ui/dialog';
import { CheckField, SelectField, TextField } from '@/app/_ui/field';
import { FormProblem } from '@/app/_ui/form-problem';
import type { SourceView } from '@/server/inbound/source-view';
import type { SiteView } from '@/server/sites/site-view';
import { BucketFields } from './bucket-fields';
import {
  AS_IT_WAS,
  AS_RECOGNIZED,
  draftOf,
  type NamedMapping,
  type SourceDraft,
  savedOf,
} from './source-draft';

const KINDS = [
  { value: 'folder', label: 'A folder of this machine' },
  { value: 'bucket', label: 'A bucket (S3 or compatible)' },
] as const;

const FOLDER_HINT =
  'Below CALLCAST_INBOX, as: exchange/night. Senders should write under another name (calls.csv.part) and rename; what is still written is waited for.';
const NO_INBOX =
  'CALLCAST_INBOX is not set where Callcast was started: set it to the folder below which sources lie, or run “npx callcast watch” beside the files.';

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
  const readings = [
    { value: AS_RECOGNIZED, label: 'As each file is recognized, where that is sure' },
    ...(source?.mapping ? [{ value: AS_IT_WAS, label: 'As it was set' }] : []),
    ...mappings,
  ];
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
        <SelectField
          label="Where files arrive"
          value={draft.kind}
          options={KINDS}
          onChange={(kind) => set({ kind })}
        />
        {draft.kind === 'folder' ? (
          <TextField
            label="Folder"
            hint={FOLDER_HINT}
            problem={hasInbox ? undefined : NO_INBOX}
            value={draft.location}
            required
            onChange={(event) => set({ location: event.target.value })}
          />
        ) : (
          <BucketFields draft={draft} knownKey={source?.accessKeyId ?? null} onChange={set} />
        )}
        <SelectField
          label="How its files are read"
          hint="Mappings are saved on the page of deliveries, beside the preview of a file."
          value={draft.reading}
          options={readings}
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

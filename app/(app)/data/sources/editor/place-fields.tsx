'use client';

import { SelectField, TextField } from '@/app/_ui/field';
import type { SourceView } from '@/server/inbound/source-view';
import { BucketFields } from './bucket-fields';
import type { SourceDraft } from './source-draft';

const KINDS = [
  { value: 'folder', label: 'A folder of this machine' },
  { value: 'bucket', label: 'A bucket (S3 or compatible)' },
] as const;

const FOLDER_HINT =
  'Below CALLCAST_INBOX, as: exchange/night. Senders should write under another name (calls.csv.part) and rename; what is still written is waited for.';
const NO_INBOX =
  'CALLCAST_INBOX is not set where Callcast was started: set it to the folder below which sources lie, or run “npx callcast watch” beside the files.';

interface PlaceFieldsProps {
  draft: SourceDraft;
  /** null: a new one */
  source: SourceView | null;
  hasInbox: boolean;
  onChange: (change: Partial<SourceDraft>) => void;
}

/** Where the files of a source arrive. */
export function PlaceFields({ draft, source, hasInbox, onChange }: PlaceFieldsProps) {
  return (
    <>
      <SelectField
        label="Where files arrive"
        value={draft.kind}
        options={KINDS}
        onChange={(kind) => onChange({ kind })}
      />
      {draft.kind === 'folder' ? (
        <TextField
          label="Folder"
          hint={FOLDER_HINT}
          problem={hasInbox ? undefined : NO_INBOX}
          value={draft.location}
          required
          onChange={(event) => onChange({ location: event.target.value })}
        />
      ) : (
        <BucketFields draft={draft} knownKey={source?.accessKeyId ?? null} onChange={onChange} />
      )}
    </>
  );
}

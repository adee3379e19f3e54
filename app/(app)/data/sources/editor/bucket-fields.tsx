'use client';

import { CheckField, SelectField, TextField } from '@/app/_ui/field';
import type { SourceDraft } from './source-draft';

interface BucketFieldsProps {
  draft: SourceDraft;
  /** the access key that is stored; null: none is */
  knownKey: string | null;
  onChange: (change: Partial<SourceDraft>) => void;
}

/** Address of a bucket and the keys that open it. */
export function BucketFields({ draft, knownKey, onChange }: BucketFieldsProps) {
  return (
    <>
      <TextField
        label="Bucket"
        hint="s3://bucket or s3://bucket/prefix/. Objects are listed and read, never changed."
        value={draft.location}
        required
        pattern="s3://.+"
        onChange={(event) => onChange({ location: event.target.value })}
      />
      <TextField
        label="Endpoint"
        hint="Address of the store. Leave empty for Amazon S3."
        type="url"
        placeholder="https://s3.example.org"
        value={draft.endpoint}
        onChange={(event) => onChange({ endpoint: event.target.value })}
      />
      <TextField
        label="Region"
        hint="As: eu-central-1. Many other stores need none."
        value={draft.region}
        onChange={(event) => onChange({ region: event.target.value })}
      />
      <CheckField
        label="The bucket’s name stands in the path (MinIO and most others)"
        checked={draft.pathStyle}
        onChange={(pathStyle) => onChange({ pathStyle })}
      />
      <KeyFields draft={draft} knownKey={knownKey} onChange={onChange} />
    </>
  );
}

function KeyFields({ draft, knownKey, onChange }: BucketFieldsProps) {
  const choices = [
    ...(knownKey === null ? [] : [{ value: 'kept', label: `Those that are stored (${knownKey})` } as const]),
    { value: 'entered', label: 'Entered here; kept sealed' },
    { value: 'environment', label: 'Those of the environment where workers run' },
  ] as const;
  return (
    <>
      <SelectField
        label="Keys"
        hint="They need to list the bucket and read its objects, and nothing else."
        value={draft.keys}
        options={choices}
        onChange={(keys) => onChange({ keys })}
      />
      {draft.keys === 'entered' && (
        <>
          <TextField
            label="Access key"
            autoComplete="off"
            value={draft.accessKeyId}
            required
            onChange={(event) => onChange({ accessKeyId: event.target.value })}
          />
          <TextField
            label="Secret key"
            type="password"
            autoComplete="off"
            value={draft.secretAccessKey}
            required
            onChange={(event) => onChange({ secretAccessKey: event.target.value })}
          />
        </>
      )}
    </>
  );
}

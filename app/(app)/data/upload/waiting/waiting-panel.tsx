'use client';

import { Button } from '@tremor/react';
import { useState } from 'react';
import { useFormat } from '@/app/_ui/locale';
import type { WaitingForm } from '@/server/ingest/waiting/waiting-forms';
import { FormRow } from './form-row';
import { startable } from './sure-enough';

interface WaitingPanelProps {
  forms: readonly WaitingForm[];
  /** Without one nothing can be looked into or started: it says whose calls they are. */
  hasSite: boolean;
  busy: boolean;
  /** Look into the first file of a form. */
  onLook: (form: WaitingForm) => void;
  onStart: (uploadIds: readonly string[]) => void;
  onLeave: (uploadIds: readonly string[]) => void;
}

const idsOf = ({ files }: WaitingForm): string[] => files.map(({ uploadId }) => uploadId);

/** What came and waits to be started: files that are read alike stand together, and say what they seem to be. */
export function WaitingPanel({ forms, hasSite, busy, onLook, onStart, onLeave }: WaitingPanelProps) {
  const format = useFormat();
  const [agreed, setAgreed] = useState<ReadonlySet<string>>(new Set());
  const files = forms.reduce((sum, form) => sum + form.files.length, 0);
  const ready = startable(forms, agreed);
  const agree = (form: string, on: boolean) => {
    const next = new Set(agreed);
    if (on) next.add(form);
    else next.delete(form);
    setAgreed(next);
  };
  return (
    <section aria-label="Files that wait to be started" className="space-y-2">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p
          role="status"
          className="text-sm font-medium text-tremor-content-strong dark:text-dark-tremor-content-strong"
        >
          {files === 1 ? 'One file waits' : `${format.count(files)} files wait`}
          {forms.length > 1 ? `, of ${forms.length} forms` : ''}; nothing of {files === 1 ? 'it' : 'them'} is
          stored yet
          {!hasSite && '. Choose above whose calls they are'}
        </p>
        {ready.length > 0 && files > 1 && (
          <Button type="button" size="xs" loading={busy} disabled={!hasSite} onClick={() => onStart(ready)}>
            {ready.length === files
              ? `Start all ${format.count(files)}`
              : `Start ${format.count(ready.length)} of ${format.count(files)}`}
          </Button>
        )}
      </div>
      <ul className="divide-y divide-tremor-border rounded-md border border-tremor-border dark:divide-dark-tremor-border dark:border-dark-tremor-border">
        {forms.map((form) => (
          <FormRow
            key={form.form}
            form={form}
            agreed={agreed.has(form.form)}
            hasSite={hasSite}
            busy={busy}
            onAgree={(on) => agree(form.form, on)}
            onLook={() => onLook(form)}
            onStart={() => onStart(idsOf(form))}
            onLeave={() => onLeave(idsOf(form))}
          />
        ))}
      </ul>
    </section>
  );
}

'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { SelectField, TextField } from '@/app/_ui/field';
import { FormProblem } from '@/app/_ui/form-problem';
import type { Format } from '@/app/_ui/format';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import type { SiteView } from '@/server/sites/site-view';

const OF_WHOM = [
  { value: 'call', label: 'One call' },
  { value: 'caller', label: 'All calls of a caller' },
] as const;

interface EraseActs {
  onErased: () => void;
  onSettled: () => void;
}

function useErase({ onErased, onSettled }: EraseActs) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  return useMutation(
    trpc.privacy.erase.mutationOptions({
      onSuccess: async () => {
        onErased();
        await cache.invalidateQueries();
      },
      onSettled,
    }),
  );
}

type Erased = Record<'transcripts' | 'originals' | 'recordings' | 'calls', number>;

function erasedWords(format: Format, { transcripts, originals, recordings, calls }: Erased): string {
  return `Erased: ${format.count(transcripts)} transcripts, ${format.count(originals)} originals and ${format.count(recordings)} recordings of ${format.count(calls)} calls.`;
}

/** Deletes what was said in a call, or in all calls of a caller who asks for it. */
export function EraseForm({ site }: { site: SiteView }) {
  const format = useFormat();
  const [whom, setWhom] = useState<'call' | 'caller'>('call');
  const [key, setKey] = useState('');
  const [sure, setSure] = useState(false);
  const erase = useErase({ onErased: () => setKey(''), onSettled: () => setSure(false) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!sure) {
      erase.reset();
      setSure(true);
      return;
    }
    erase.mutate({ siteId: site.id, ...(whom === 'call' ? { callId: key } : { callerKey: key }) });
  };
  return (
    <Panel title="Erase what a caller said">
      <form onSubmit={submit} className="space-y-3">
        <div className="grid gap-3 sm:grid-cols-2">
          <SelectField
            label="Of"
            value={whom}
            options={OF_WHOM}
            onChange={(value) => {
              setWhom(value);
              setSure(false);
            }}
          />
          <TextField
            label={whom === 'call' ? 'Call id' : 'Caller key'}
            hint={whom === 'call' ? 'As the source names it.' : 'The pseudonym on the call’s page.'}
            value={key}
            required
            onChange={(event) => {
              setKey(event.target.value);
              setSure(false);
            }}
          />
        </div>
        {sure && (
          <p role="status" className="text-sm">
            This deletes text, readings, corrections, examples and originals for good. The call records stay.
          </p>
        )}
        <FormProblem error={erase.error} />
        <div className="flex items-center gap-3">
          <Button type="submit" size="xs" variant={sure ? 'primary' : 'secondary'} loading={erase.isPending}>
            {sure ? 'Erase for good' : 'Erase…'}
          </Button>
          <p role="status" className="text-xs">
            {erase.data && erasedWords(format, erase.data)}
          </p>
        </div>
      </form>
    </Panel>
  );
}

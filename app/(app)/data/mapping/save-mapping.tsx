'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import { type SubmitEvent, useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { INPUT_CLASS } from '@/app/_ui/field';
import type { Mapping } from '@/server/ingest/mapping/mapping';

/** Keeps the mapping under a name, for the next file of the same source. */
export function SaveMapping({ siteId, mapping }: { siteId: number; mapping: Mapping }) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const [name, setName] = useState('');
  const save = useMutation(
    trpc.ingest.saveMapping.mutationOptions({
      onSuccess: () => cache.invalidateQueries({ queryKey: trpc.ingest.mappings.pathKey() }),
    }),
  );
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    save.mutate({ siteId, name, mapping });
  };
  return (
    <form onSubmit={submit} className="flex flex-wrap items-center gap-2">
      <input
        aria-label="Name for this mapping"
        placeholder="Name, to use it again"
        required
        maxLength={80}
        value={name}
        onChange={({ target }) => {
          save.reset();
          setName(target.value);
        }}
        className={`${INPUT_CLASS} max-w-56`}
      />
      <Button type="submit" size="xs" variant="secondary" loading={save.isPending}>
        Save mapping
      </Button>
      <span role="status" className="text-xs">
        {save.isSuccess && 'Saved.'}
        {save.error?.message}
      </span>
    </form>
  );
}

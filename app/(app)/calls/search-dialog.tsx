'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { Dialog, SubmitActions } from '@/app/_ui/dialog';
import { CheckField, TextField } from '@/app/_ui/field';
import { FormProblem } from '@/app/_ui/form-problem';
import type { SearchView } from '@/server/saved-searches/search-view';

interface SearchDialogProps {
  /** A search to change, or what a new one keeps. */
  what: SearchView | { siteId: number; query: string };
  onClose: () => void;
}

/** A search's name and who sees it. */
export function SearchDialog({ what, onClose }: SearchDialogProps) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const known = 'id' in what ? what : null;
  const [name, setName] = useState(known?.name ?? '');
  const [shared, setShared] = useState(known?.shared ?? false);
  const after = {
    onSuccess: () => {
      onClose();
      return cache.invalidateQueries({ queryKey: trpc.savedSearches.pathKey() });
    },
  };
  const save = useMutation(trpc.savedSearches.save.mutationOptions(after));
  const change = useMutation(trpc.savedSearches.change.mutationOptions(after));
  return (
    <Dialog title={known ? 'Rename this search' : 'Save these filters'} onClose={onClose}>
      <form
        className="space-y-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (known) change.mutate({ id: known.id, name, shared });
          else save.mutate({ siteId: what.siteId, query: what.query, name, shared });
        }}
      >
        <TextField label="Name" value={name} autoFocus onChange={(event) => setName(event.target.value)} />
        <CheckField label="Share it with everybody of the site" checked={shared} onChange={setShared} />
        <FormProblem error={save.error ?? change.error} />
        <SubmitActions
          onClose={onClose}
          disabled={name.trim() === ''}
          loading={save.isPending || change.isPending}
        />
      </form>
    </Dialog>
  );
}

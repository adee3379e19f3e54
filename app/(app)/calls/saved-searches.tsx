'use client';

import { RiBookmarkLine, RiDeleteBinLine, RiEdit2Line } from '@remixicon/react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { useState } from 'react';
import { CONTROL, POP_UP } from '@/app/_filters/control-style';
import { searchHref } from '@/app/_filters/search-href';
import { usePopUp } from '@/app/_filters/use-pop-up';
import { useTRPC } from '@/app/_trpc/client';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog';
import { IconButton } from '@/app/_ui/icon-button';
import type { SearchView } from '@/server/saved-searches/search-view';
import { type ListSelection, listHref } from './list-url';
import { SearchDialog } from './search-dialog';

type Open = { kind: 'save' } | { kind: 'change' | 'delete'; search: SearchView } | null;

interface SavedSearchesProps {
  siteId: number;
  selection: ListSelection;
}

/** Searches under a name: one's own and those that others of the site share. */
export function SavedSearches({ siteId, selection }: SavedSearchesProps) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const { open, setOpen, holder } = usePopUp();
  const [dialog, setDialog] = useState<Open>(null);
  const searches = useQuery({ ...trpc.savedSearches.list.queryOptions({ siteId }), enabled: open });
  const remove = useMutation(
    trpc.savedSearches.delete.mutationOptions({
      onSuccess: () => {
        setDialog(null);
        return cache.invalidateQueries({ queryKey: trpc.savedSearches.pathKey() });
      },
    }),
  );
  const show = (next: Open) => {
    setOpen(false);
    setDialog(next);
  };
  const query = listHref('', { ...selection, page: null });
  return (
    <>
      <div ref={holder} className="relative">
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className={`${CONTROL} inline-flex items-center gap-1.5`}
        >
          <RiBookmarkLine aria-hidden className="size-4 opacity-70" />
          Searches
        </button>
        {open && (
          <div className={`${POP_UP} w-72 p-2`}>
            <ul aria-label="Saved searches" className="max-h-72 overflow-y-auto">
              {searches.data?.map((search) => (
                <Item key={search.id} search={search} onClose={() => setOpen(false)} onOpen={show} />
              ))}
            </ul>
            {searches.data?.length === 0 && (
              <p className="px-2 py-1 text-sm text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
                None yet. Choose filters, then save them under a name.
              </p>
            )}
            <button
              type="button"
              onClick={() => show({ kind: 'save' })}
              className="mt-1 w-full rounded px-2 py-1.5 text-left text-sm font-medium text-tremor-brand-emphasis hover:bg-tremor-background-muted dark:text-dark-tremor-brand-emphasis dark:hover:bg-dark-tremor-background-subtle"
            >
              Save these filters …
            </button>
          </div>
        )}
      </div>
      {dialog?.kind === 'save' && <SearchDialog what={{ siteId, query }} onClose={() => setDialog(null)} />}
      {dialog?.kind === 'change' && <SearchDialog what={dialog.search} onClose={() => setDialog(null)} />}
      {dialog?.kind === 'delete' && (
        <ConfirmDialog
          title={`Delete “${dialog.search.name}”?`}
          action="Delete"
          busy={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate({ id: dialog.search.id })}
          onClose={() => setDialog(null)}
        >
          {dialog.search.shared ? 'Everybody of the site loses it.' : 'It is yours alone.'}
        </ConfirmDialog>
      )}
    </>
  );
}

interface ItemProps {
  search: SearchView;
  onClose: () => void;
  onOpen: (dialog: Open) => void;
}

function Item({ search, onClose, onOpen }: ItemProps) {
  const { name, shared, own, createdBy } = search;
  return (
    <li className="flex items-center gap-1 rounded hover:bg-tremor-background-muted dark:hover:bg-dark-tremor-background-subtle">
      <Link
        href={searchHref(search)}
        prefetch={false}
        onClick={onClose}
        className="min-w-0 flex-1 truncate px-2 py-1 text-sm"
      >
        {name}
        {shared && (
          <span className="text-xs text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
            {' '}
            · {own ? 'shared' : createdBy}
          </span>
        )}
      </Link>
      {own && (
        <>
          <IconButton
            label={`Rename ${name}`}
            icon={RiEdit2Line}
            onClick={() => onOpen({ kind: 'change', search })}
          />
          <IconButton
            label={`Delete ${name}`}
            icon={RiDeleteBinLine}
            onClick={() => onOpen({ kind: 'delete', search })}
          />
        </>
      )}
    </li>
  );
}

'use client';

import { useQuery } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import { useTRPC } from '@/app/_trpc/client';
import { useFormat } from '@/app/_ui/locale';
import { foundWords } from './folder-words';

interface FolderCheckProps {
  siteId: number;
  folder: string;
}

/** Counts what lies in a folder, before it is set. */
export function FolderCheck({ siteId, folder }: FolderCheckProps) {
  const format = useFormat();
  const check = useQuery(
    useTRPC().recordings.checkFolder.queryOptions(
      { siteId, folder },
      { enabled: false, retry: false, gcTime: 0 },
    ),
  );
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button
        type="button"
        size="xs"
        variant="secondary"
        loading={check.isFetching}
        onClick={() => void check.refetch()}
      >
        Look into it
      </Button>
      <p role="status" className="min-w-0 break-words text-xs">
        {!check.isFetching && check.data && foundWords(format, check.data)}
        {!check.isFetching && check.error && `${check.error.message} ${check.error.data?.hint ?? ''}`}
      </p>
    </div>
  );
}

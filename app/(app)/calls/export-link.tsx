'use client';

import { RiDownload2Line } from '@remixicon/react';
import type { ListFilter } from './list-question';

/** The list as a CSV file. */
export function ExportLink({ filter, oldestFirst }: { filter: ListFilter; oldestFirst: boolean }) {
  const query = new URLSearchParams({ question: JSON.stringify({ filter, oldestFirst }) });
  return (
    <a
      href={`/api/export/calls?${query}`}
      download
      className="inline-flex items-center gap-1.5 rounded-md border border-tremor-border bg-tremor-background px-2.5 py-1.5 text-sm font-medium hover:bg-tremor-background-subtle dark:border-dark-tremor-border dark:bg-dark-tremor-background dark:hover:bg-dark-tremor-background-subtle"
    >
      <RiDownload2Line aria-hidden className="size-4" />
      CSV
    </a>
  );
}

'use client';

import { RiDownload2Line } from '@remixicon/react';
import { type TrendsState, trendsQueryString } from './trends-url';

/** Downloads what a panel shows as CSV. */
export function ExportLink({
  state,
  part,
}: {
  state: TrendsState;
  part: 'series' | 'heatmap' | 'breakdown';
}) {
  return (
    <a
      href={trendsQueryString(`/api/export/trends?part=${part}`, state)}
      download
      title="Download what is shown as CSV"
      className="inline-flex items-center gap-1 rounded px-1.5 py-1 text-xs font-medium hover:bg-tremor-background-subtle dark:hover:bg-dark-tremor-background-subtle"
    >
      <RiDownload2Line aria-hidden className="size-3.5" />
      CSV
    </a>
  );
}

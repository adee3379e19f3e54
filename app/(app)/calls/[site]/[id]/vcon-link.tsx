'use client';

import { RiDownload2Line } from '@remixicon/react';

/** The call as a vCon: its record and, masked, what was said. */
export function VconLink({ siteId, callId }: { siteId: number; callId: string }) {
  const query = new URLSearchParams({ site: String(siteId), call: callId });
  return (
    <a
      href={`/api/export/vcon?${query}`}
      download
      title="The record and what was said, masked, in the IETF’s format for conversations. It is noted in the audit log."
      className="inline-flex items-center gap-1.5 rounded-md border border-tremor-border bg-tremor-background px-2.5 py-1.5 text-sm font-medium hover:bg-tremor-background-subtle dark:border-dark-tremor-border dark:bg-dark-tremor-background dark:hover:bg-dark-tremor-background-subtle"
    >
      <RiDownload2Line aria-hidden className="size-4" />
      vCon
    </a>
  );
}

'use client';

import { RiSettings3Line } from '@remixicon/react';
import Link from 'next/link';

/** The way to the rules by which alerts are found. */
export function RulesLink({ siteId }: { siteId: number }) {
  return (
    <Link
      href={`/settings/notifications?site=${siteId}`}
      className="inline-flex items-center gap-1 rounded-tremor-default border border-tremor-border px-2.5 py-1.5 text-sm font-medium dark:border-dark-tremor-border"
    >
      <RiSettings3Line aria-hidden className="size-4" />
      Rules
    </Link>
  );
}

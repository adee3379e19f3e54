import { RiListCheck3 } from '@remixicon/react';
import Link from 'next/link';

/** To the calls that a person should hear and label next. */
export function WorklistLink({ siteId }: { siteId: number }) {
  return (
    <Link
      href={`/calls/worklist?site=${siteId}`}
      prefetch={false}
      className="inline-flex items-center gap-1.5 rounded-md border border-tremor-border bg-tremor-background px-2.5 py-1.5 text-sm font-medium hover:bg-tremor-background-subtle dark:border-dark-tremor-border dark:bg-dark-tremor-background dark:hover:bg-dark-tremor-background-subtle"
    >
      <RiListCheck3 aria-hidden className="size-4" />
      Worth labelling
    </Link>
  );
}

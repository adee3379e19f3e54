import { RiArrowLeftLine, RiCalendarEventLine, RiStackLine } from '@remixicon/react';
import Link from 'next/link';

const PLACES = [
  { path: '/forecast', label: 'Forecast', icon: RiArrowLeftLine },
  { path: '/forecast/special-days', label: 'Special days', icon: RiCalendarEventLine },
  { path: '/forecast/snapshots', label: 'Snapshots', icon: RiStackLine },
] as const;

interface PlannerLinksProps {
  /** Where one is: not linked. */
  here: (typeof PLACES)[number]['path'];
  siteId: number;
}

/** From one of the forecast's pages to the others, for the same site. */
export function PlannerLinks({ here, siteId }: PlannerLinksProps) {
  return (
    <nav aria-label="Forecast pages" className="flex flex-wrap gap-1">
      {PLACES.filter(({ path }) => path !== here).map(({ path, label, icon: Icon }) => (
        <Link
          key={path}
          href={`${path}?site=${siteId}`}
          className="inline-flex h-8 items-center gap-1.5 rounded-md px-2.5 text-sm font-medium text-tremor-brand-emphasis hover:bg-tremor-background-subtle dark:text-dark-tremor-brand-emphasis dark:hover:bg-dark-tremor-background-subtle"
        >
          <Icon aria-hidden className="size-4" />
          {label}
        </Link>
      ))}
    </nav>
  );
}

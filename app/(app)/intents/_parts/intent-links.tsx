import { RiLineChartLine, RiMindMap, RiScales3Line } from '@remixicon/react';
import Link from 'next/link';

const PLACES = [
  { path: '/intents', label: 'Over time', icon: RiLineChartLine },
  { path: '/intents/taxonomy', label: 'Taxonomy', icon: RiMindMap },
  { path: '/intents/models', label: 'Models', icon: RiScales3Line },
] as const;

interface IntentLinksProps {
  /** Where one is: not linked. */
  here: (typeof PLACES)[number]['path'];
  siteId: number;
}

/** From one of the pages about intents to the others, for the same site. */
export function IntentLinks({ here, siteId }: IntentLinksProps) {
  return (
    <nav aria-label="Intent pages" className="flex flex-wrap gap-1">
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

'use client';

import Link from 'next/link';
import { usePathname, useSearchParams } from 'next/navigation';

const NOT_CURRENT =
  'border-transparent hover:border-tremor-border hover:text-tremor-content-strong dark:hover:border-dark-tremor-border dark:hover:text-dark-tremor-content-strong';
const CURRENT =
  'border-tremor-brand text-tremor-content-strong dark:border-dark-tremor-brand dark:text-dark-tremor-content-strong';

/** Narrow screens show a part of the bar: that in which one is. */
function showInBar(link: HTMLElement | null): void {
  const bar = link?.closest('nav');
  if (link && bar) bar.scrollLeft = link.offsetLeft - (bar.clientWidth - link.clientWidth) / 2;
}

interface PageTabsProps {
  /** What the pages are, as "Staffing pages". */
  label: string;
  /** Where this person may go. */
  tabs: readonly { href: string; label: string }[];
}

/** From one of the pages of a subject to the others, for the same site; nothing where there is only one. */
export function PageTabs({ label, tabs }: PageTabsProps) {
  const pathname = usePathname();
  const site = useSearchParams().get('site');
  if (tabs.length < 2) return null;
  // The longest address that fits: /staffing/roster/groups belongs to Roster, not to Requirement.
  const current = tabs
    .filter(({ href }) => pathname === href || pathname.startsWith(`${href}/`))
    .sort((one, other) => other.href.length - one.href.length)[0];
  return (
    <nav
      aria-label={label}
      data-print="hide"
      className="relative -mx-3 mb-2 overflow-x-auto border-b border-tremor-border px-3 sm:mx-0 sm:px-0 dark:border-dark-tremor-border"
    >
      <ul className="flex gap-5">
        {tabs.map((tab) => (
          <li key={tab.href} className="shrink-0">
            <Link
              ref={tab === current ? showInBar : undefined}
              href={site === null ? tab.href : `${tab.href}?site=${encodeURIComponent(site)}`}
              aria-current={tab === current ? 'page' : undefined}
              className={`-mb-px inline-block border-b-2 py-2 text-sm font-medium ${tab === current ? CURRENT : NOT_CURRENT}`}
            >
              {tab.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

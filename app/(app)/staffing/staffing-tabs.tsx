'use client';

import Link from 'next/link';
import { usePathname, useSearchParams } from 'next/navigation';
import { STAFFING_TABS } from './tabs';

const NOT_CURRENT =
  'border-transparent hover:border-tremor-border hover:text-tremor-content-strong dark:hover:border-dark-tremor-border dark:hover:text-dark-tremor-content-strong';
const CURRENT =
  'border-tremor-brand text-tremor-content-strong dark:border-dark-tremor-brand dark:text-dark-tremor-content-strong';

/** From one of the staffing pages to the others, for the same site. `hrefs`: where this person may go. */
export function StaffingTabs({ hrefs }: { hrefs: readonly string[] }) {
  const pathname = usePathname();
  const site = useSearchParams().get('site');
  const tabs = STAFFING_TABS.filter(({ href }) => hrefs.includes(href));
  // The longest address that fits: /staffing/roster/groups belongs to Roster, not to Requirement.
  const current = tabs
    .filter(({ href }) => pathname === href || pathname.startsWith(`${href}/`))
    .sort((one, other) => other.href.length - one.href.length)[0];
  return (
    <nav
      aria-label="Staffing pages"
      data-print="hide"
      className="-mx-3 mb-2 overflow-x-auto border-b border-tremor-border px-3 sm:mx-0 sm:px-0 dark:border-dark-tremor-border"
    >
      <ul className="flex gap-5">
        {tabs.map((tab) => (
          <li key={tab.href} className="shrink-0">
            <Link
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

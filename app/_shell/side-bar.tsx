'use client';

import { RiCloseLine, RiMenuLine, RiSidebarFoldLine, RiSidebarUnfoldLine } from '@remixicon/react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useEffect, useState } from 'react';
import { IconButton } from '@/app/_ui/icon-button';
import { DESTINATIONS, type Destination } from './destinations';
import { OpenAlerts } from './open-alerts';

const REMEMBERED_AS = 'callcast.side-bar';

interface ItemProps {
  destination: Destination;
  current: boolean;
  collapsed: boolean;
  onFollow: () => void;
}

function Item({ destination, current, collapsed, onFollow }: ItemProps) {
  const Icon = destination.icon;
  const tone = current
    ? 'bg-tremor-background-subtle text-tremor-content-strong dark:bg-dark-tremor-background-subtle dark:text-dark-tremor-content-strong'
    : 'hover:bg-tremor-background-subtle dark:hover:bg-dark-tremor-background-subtle';
  return (
    <Link
      href={destination.href}
      onClick={onFollow}
      aria-current={current ? 'page' : undefined}
      title={collapsed ? destination.label : undefined}
      className={`flex items-center gap-3 rounded-md px-2.5 py-2 text-sm font-medium ${tone}`}
    >
      <Icon aria-hidden className="size-5 shrink-0" />
      <span className={collapsed ? 'sr-only' : ''}>{destination.label}</span>
    </Link>
  );
}

interface ItemsProps {
  hrefs: readonly string[];
  collapsed: boolean;
  onFollow: () => void;
}

function Items({ hrefs, collapsed, onFollow }: ItemsProps) {
  const pathname = usePathname();
  const allowed = DESTINATIONS.filter((destination) => hrefs.includes(destination.href));
  const section = (name: Destination['section']) =>
    allowed.filter((destination) => destination.section === name);
  return (
    <>
      {(['work', 'settings'] as const).map((name) => (
        <ul key={name} aria-label={name === 'work' ? 'Work' : 'Settings'} className="space-y-0.5 py-2">
          {section(name).map((destination) => (
            <li key={destination.href} className="relative">
              <Item
                destination={destination}
                collapsed={collapsed}
                current={pathname.startsWith(destination.href)}
                onFollow={onFollow}
              />
              {destination.href === '/alerts' && <OpenAlerts collapsed={collapsed} />}
            </li>
          ))}
        </ul>
      ))}
    </>
  );
}

/** Slim on wide screens (folds to icons), a drawer on narrow ones. `hrefs`: where this person may go. */
export function SideBar({ hrefs }: { hrefs: readonly string[] }) {
  const [collapsed, setCollapsed] = useState(false);
  const [open, setOpen] = useState(false);
  useEffect(() => setCollapsed(localStorage.getItem(REMEMBERED_AS) === 'collapsed'), []);
  const toggle = () => {
    localStorage.setItem(REMEMBERED_AS, collapsed ? 'open' : 'collapsed');
    setCollapsed(!collapsed);
  };
  const surface =
    'border-tremor-border bg-tremor-background dark:border-dark-tremor-border dark:bg-dark-tremor-background';
  return (
    <>
      <div data-print="hide" className="fixed left-2 top-2 z-30 lg:hidden">
        <IconButton
          label={open ? 'Close menu' : 'Open menu'}
          icon={open ? RiCloseLine : RiMenuLine}
          expanded={open}
          onClick={() => setOpen(!open)}
        />
      </div>
      {open && (
        <button
          type="button"
          aria-label="Close menu"
          className="fixed inset-0 z-10 bg-black/40 lg:hidden"
          onClick={() => setOpen(false)}
        />
      )}
      <nav
        aria-label="Main"
        className={`fixed inset-y-0 left-0 z-20 flex-col border-r px-2 pb-3 pt-14 lg:sticky lg:top-0 lg:flex lg:h-dvh lg:pt-3 ${surface} ${open ? 'flex w-60' : 'hidden'} ${collapsed ? 'lg:w-14' : 'lg:w-52'}`}
      >
        <Link
          href="/trends"
          className="hidden items-center gap-2 rounded-md px-2.5 py-1.5 text-base font-semibold lg:flex"
        >
          <span
            aria-hidden
            className="inline-block size-5 shrink-0 rounded bg-tremor-brand dark:bg-dark-tremor-brand"
          />
          <span className={collapsed ? 'sr-only' : ''}>Callcast</span>
        </Link>
        <div className="flex-1 divide-y divide-tremor-border overflow-y-auto dark:divide-dark-tremor-border">
          <Items hrefs={hrefs} collapsed={collapsed} onFollow={() => setOpen(false)} />
        </div>
        <div className="hidden lg:block">
          <IconButton
            label={collapsed ? 'Unfold side bar' : 'Fold side bar'}
            icon={collapsed ? RiSidebarUnfoldLine : RiSidebarFoldLine}
            onClick={toggle}
          />
        </div>
      </nav>
    </>
  );
}

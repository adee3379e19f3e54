'use client';

import { RiSearchLine } from '@remixicon/react';
import dynamic from 'next/dynamic';
import { type ReactNode, useEffect, useState } from 'react';
import { ThemeToggle } from './theme-toggle';

const CommandPalette = dynamic(() => import('./command-palette').then((module) => module.CommandPalette), {
  ssr: false,
});

/** Above every page: the way to everything (Ctrl-K), the theme, the person. */
export function TopBar({ hrefs, account }: { hrefs: readonly string[]; account: ReactNode }) {
  const [searching, setSearching] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setSearching((open) => !open);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <header
      data-print="hide"
      className="flex items-center justify-between gap-2 py-2 pl-12 pr-3 sm:pr-6 lg:pl-6"
    >
      <button
        type="button"
        onClick={() => setSearching(true)}
        className="flex min-w-0 items-center gap-2 rounded-md border border-tremor-border bg-tremor-background px-3 py-1.5 text-sm text-tremor-content-subtle dark:border-dark-tremor-border dark:bg-dark-tremor-background dark:text-dark-tremor-content-subtle"
      >
        <RiSearchLine aria-hidden className="size-4" />
        <span>Go to…</span>
        <kbd className="hidden rounded border border-tremor-border px-1 text-xs sm:inline dark:border-dark-tremor-border">
          Ctrl K
        </kbd>
      </button>
      <div className="flex items-center gap-1">
        <ThemeToggle />
        {account}
      </div>
      {searching && <CommandPalette hrefs={hrefs} onClose={() => setSearching(false)} />}
    </header>
  );
}

'use client';

import { RiFilter3Line } from '@remixicon/react';
import { type ReactNode, useState } from 'react';
import { CONTROL } from './control-style';

interface StickyBarProps {
  /** What is always in reach; the rest folds away on narrow screens. */
  first: ReactNode;
  /** How many of the folded filters narrow the page. */
  active: number;
  children?: ReactNode;
}

/** The bar of controls that stays on top while the page scrolls. */
export function StickyBar({ first, active, children }: StickyBarProps) {
  const [unfolded, setUnfolded] = useState(false);
  return (
    <search
      aria-label="Filters"
      data-print="hide"
      className="sticky top-0 z-10 -mx-3 flex flex-wrap items-center gap-2 border-b border-tremor-border bg-tremor-background-muted/95 px-3 py-2 backdrop-blur dark:border-dark-tremor-border dark:bg-dark-tremor-background-muted/95 sm:-mx-6 sm:px-6"
    >
      {first}
      <button
        type="button"
        aria-expanded={unfolded}
        onClick={() => setUnfolded(!unfolded)}
        className={`${CONTROL} inline-flex items-center gap-1.5 md:hidden`}
      >
        <RiFilter3Line aria-hidden className="size-4" />
        Filters{active > 0 && ` (${active})`}
      </button>
      <div className={`${unfolded ? 'flex' : 'hidden'} w-full flex-wrap items-center gap-2 md:contents`}>
        {children}
      </div>
    </search>
  );
}

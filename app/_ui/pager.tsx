'use client';

import { RiArrowLeftSLine, RiArrowRightSLine } from '@remixicon/react';
import { Button } from '@tremor/react';
import type { ReactNode } from 'react';

interface PagerProps {
  /** null: there is no such page. */
  onPrevious: (() => void) | null;
  onNext: (() => void) | null;
  /** Where one is. */
  children?: ReactNode;
  nextLabel?: string;
  previousLabel?: string;
}

/** To the pages beside this one, where there are any. */
export function Pager({
  onPrevious,
  onNext,
  children,
  nextLabel = 'Next',
  previousLabel = 'Previous',
}: PagerProps) {
  return (
    <nav
      aria-label="Pages"
      data-print="hide"
      className="flex flex-wrap items-center justify-between gap-2 border-t border-tremor-border px-3 py-2 text-sm dark:border-dark-tremor-border"
    >
      <div aria-live="polite">{children}</div>
      {(onPrevious || onNext) && (
        <div className="flex gap-2">
          <Button
            size="xs"
            variant="secondary"
            icon={RiArrowLeftSLine}
            disabled={!onPrevious}
            onClick={() => onPrevious?.()}
          >
            {previousLabel}
          </Button>
          <Button
            size="xs"
            variant="secondary"
            icon={RiArrowRightSLine}
            iconPosition="right"
            disabled={!onNext}
            onClick={() => onNext?.()}
          >
            {nextLabel}
          </Button>
        </div>
      )}
    </nav>
  );
}

'use client';

import type { RemixiconComponentType } from '@remixicon/react';

interface IconButtonProps {
  /** What it does; read aloud and shown on hover. */
  label: string;
  icon: RemixiconComponentType;
  onClick: () => void;
  expanded?: boolean;
  disabled?: boolean;
}

/** A square button with an icon and a name for those who do not see it. */
export function IconButton({ label, icon: Icon, onClick, expanded, disabled }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-expanded={expanded}
      title={label}
      disabled={disabled}
      onClick={onClick}
      className="inline-flex size-9 items-center justify-center rounded-md text-tremor-content hover:bg-tremor-background-subtle hover:text-tremor-content-strong disabled:opacity-40 dark:text-dark-tremor-content dark:hover:bg-dark-tremor-background-subtle dark:hover:text-dark-tremor-content-strong"
    >
      <Icon aria-hidden className="size-5" />
    </button>
  );
}

/** The look of every control of a filter bar. */
export const CONTROL =
  'h-8 rounded-md border border-tremor-border bg-tremor-background px-2.5 text-sm text-tremor-content-emphasis hover:bg-tremor-background-muted dark:border-dark-tremor-border dark:bg-dark-tremor-background dark:text-dark-tremor-content-emphasis dark:hover:bg-dark-tremor-background-subtle';

/** A panel that opens below a control. */
export const POP_UP =
  'absolute left-0 top-full z-30 mt-1 rounded-lg border border-tremor-border bg-tremor-background shadow-tremor-dropdown dark:border-dark-tremor-border dark:bg-dark-tremor-background dark:shadow-dark-tremor-dropdown';

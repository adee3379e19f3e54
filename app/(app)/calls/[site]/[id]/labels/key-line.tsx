'use client';

interface KeyLineProps {
  keys: readonly (readonly [key: string, what: string])[];
  on: boolean;
  onTurn: (on: boolean) => void;
}

/** Which letters do what; always in sight. */
export function KeyLine({ keys, on, onTurn }: KeyLineProps) {
  return (
    <div
      data-print="hide"
      className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-tremor-content-subtle dark:text-dark-tremor-content-subtle"
    >
      {on &&
        keys.map(([key, what]) => (
          <span key={key} className="whitespace-nowrap">
            <kbd className="rounded border border-tremor-border bg-tremor-background-muted px-1 font-sans font-semibold text-tremor-content-emphasis dark:border-dark-tremor-border dark:bg-dark-tremor-background-subtle dark:text-dark-tremor-content-emphasis">
              {key}
            </kbd>{' '}
            {what}
          </span>
        ))}
      <button type="button" aria-pressed={on} onClick={() => onTurn(!on)} className="underline">
        {on ? 'Turn letter keys off' : 'Turn letter keys on'}
      </button>
    </div>
  );
}

'use client';

export type PreviewView = 'read' | 'stored';

const VIEWS = [
  { value: 'read', label: 'As it came' },
  { value: 'stored', label: 'As it will be stored' },
] as const;

/** Two ways to look at the same rows. */
export function ViewToggle({ view, onChange }: { view: PreviewView; onChange: (view: PreviewView) => void }) {
  return (
    <fieldset className="flex rounded-md border border-tremor-border p-0.5 dark:border-dark-tremor-border">
      <legend className="sr-only">Show the rows</legend>
      {VIEWS.map(({ value, label }) => (
        <button
          key={value}
          type="button"
          aria-pressed={view === value}
          onClick={() => onChange(value)}
          className={`rounded px-2.5 py-1 text-xs font-medium ${view === value ? 'bg-tremor-background-subtle text-tremor-content-strong dark:bg-dark-tremor-background-subtle dark:text-dark-tremor-content-strong' : ''}`}
        >
          {label}
        </button>
      ))}
    </fieldset>
  );
}

import type { ReactNode } from 'react';

interface PanelProps {
  title?: string;
  /** Small print beside the title: units, zone, rule. */
  note?: ReactNode;
  actions?: ReactNode;
  /** Tables bring their own edges. */
  flush?: boolean;
  className?: string;
  children: ReactNode;
}

/** A card that groups one picture or table with its title. */
export function Panel({ title, note, actions, flush = false, className = '', children }: PanelProps) {
  return (
    <section
      aria-label={title}
      className={`rounded-lg border border-tremor-border bg-tremor-background shadow-tremor-card dark:border-dark-tremor-border dark:bg-dark-tremor-background dark:shadow-dark-tremor-card ${className}`}
    >
      {(title || actions) && (
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 pt-3">
          <div className="flex flex-wrap items-baseline gap-x-3">
            <h2 className="text-sm font-semibold text-tremor-content-strong dark:text-dark-tremor-content-strong">
              {title}
            </h2>
            {note && (
              <p className="text-xs text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
                {note}
              </p>
            )}
          </div>
          {actions && (
            <div data-print="hide" className="flex max-w-full flex-wrap items-center gap-2">
              {actions}
            </div>
          )}
        </div>
      )}
      <div className={flush ? 'pt-2' : 'p-4'}>{children}</div>
    </section>
  );
}

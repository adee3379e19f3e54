import type { ReactNode } from 'react';

interface PageHeaderProps {
  title: string;
  /** The answer in a sentence, with its number. */
  answer?: ReactNode;
  actions?: ReactNode;
}

/** The top of every page: what it is, the answer in a sentence, what one can do. */
export function PageHeader({ title, answer, actions }: PageHeaderProps) {
  return (
    <header className="flex flex-wrap items-start justify-between gap-3 pb-4 pt-2">
      <div className="min-w-0 max-w-4xl">
        <h1 className="text-xl font-semibold text-tremor-content-strong dark:text-dark-tremor-content-strong">
          {title}
        </h1>
        {answer && <p className="mt-1 text-[15px] leading-6">{answer}</p>}
      </div>
      {actions && (
        <div data-print="hide" className="flex flex-wrap items-center gap-2">
          {actions}
        </div>
      )}
    </header>
  );
}

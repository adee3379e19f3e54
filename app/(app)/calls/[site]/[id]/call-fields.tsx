'use client';

import { useFormat } from '@/app/_ui/locale';
import type { CallVersion } from '@/server/calls/call-detail';
import { FIELDS } from './field-names';

/** Everything the record says. */
export function CallFields({ call }: { call: CallVersion }) {
  const format = useFormat();
  return (
    <dl className="grid grid-cols-1 gap-x-8 sm:grid-cols-2">
      {FIELDS.map(({ label, show }) => (
        <div
          key={label}
          className="flex justify-between gap-4 border-b border-tremor-border/60 py-1.5 text-sm dark:border-dark-tremor-border/60"
        >
          <dt className="shrink-0">{label}</dt>
          <dd className="break-words text-right font-medium text-tremor-content-strong dark:text-dark-tremor-content-strong">
            {show(call, format) || '–'}
          </dd>
        </div>
      ))}
    </dl>
  );
}

'use client';

import { RiAlertLine, RiCheckLine } from '@remixicon/react';
import { Button } from '@tremor/react';
import { useFormat } from '@/app/_ui/locale';

interface StartAnswerProps {
  /** came before, read in the same way */
  known: number;
  refused: readonly { fileName: string; message: string; hint: string | null }[];
  onPutAway: () => void;
}

/** What there is to say of files that were started, besides that they run. */
export function StartAnswer({ known, refused, onPutAway }: StartAnswerProps) {
  const format = useFormat();
  if (known + refused.length === 0) return null;
  return (
    <section aria-label="What was not started" className="flex items-start justify-between gap-3 text-sm">
      <ul className="space-y-1">
        {known > 0 && (
          <li className="flex items-start gap-2">
            <RiCheckLine aria-hidden className="mt-0.5 size-4 shrink-0" />
            {known === 1 ? 'One file' : `${format.count(known)} files`} came before, read in the same way:
            nothing changes.
          </li>
        )}
        {refused.map(({ fileName, message, hint }) => (
          <li key={fileName} className="flex items-start gap-2">
            <RiAlertLine
              aria-hidden
              className="mt-0.5 size-4 shrink-0 text-orange-700 dark:text-orange-400"
            />
            <span>
              <span className="break-all font-medium">{fileName}</span>: {message} {hint}
            </span>
          </li>
        ))}
      </ul>
      <Button type="button" size="xs" variant="light" onClick={onPutAway}>
        Put this away
      </Button>
    </section>
  );
}

'use client';

import { useFormat } from '@/app/_ui/locale';
import type { CallVersion } from '@/server/calls/call-detail';
import { changesBetween } from './field-names';

/** What each correction of the call changed, newest first. */
export function Versions({ versions }: { versions: readonly CallVersion[] }) {
  const format = useFormat();
  const corrections = versions.slice(0, -1).flatMap((after, index) => {
    const before = versions[index + 1];
    return before ? [{ after, changes: changesBetween(before, after, format) }] : [];
  });
  return (
    <ol className="space-y-3 text-sm">
      {corrections.map(({ after, changes }) => (
        <li key={after.version}>
          <p className="font-medium">
            {format.dateTime(after.ingestedAt, after.timeZone)}, {after.sourceFile} line{' '}
            {format.count(after.sourceLine)}
          </p>
          {changes.length === 0 ? (
            <p>Delivered again, unchanged.</p>
          ) : (
            <ul className="mt-1 space-y-0.5">
              {changes.map(({ label, before, after: now }) => (
                <li key={label}>
                  {label}: <del>{before || '–'}</del>{' '}
                  <ins className="font-medium no-underline">→ {now || '–'}</ins>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}

'use client';

import Link from 'next/link';
import { useFormat } from '@/app/_ui/locale';
import { callHref } from '@/app/(app)/calls/call-href';
import type { RecordingView } from '@/server/recordings/contracts/recording';

interface FileCellProps {
  recording: RecordingView;
  /** of the queue, for readers */
  queueName: string;
  /** of the site */
  timeZone: string;
}

/** Its text is there, or a record tells of the call: then there is a page of it. */
function hasPage({ status, calledBy }: RecordingView): boolean {
  return status === 'done' || calledBy === 'record';
}

/** The file, the call it belongs to, and why it is where it is. */
export function FileCell({ recording, queueName, timeZone }: FileCellProps) {
  const format = useFormat();
  const { siteId, callId, fileName, calledAt, calledBy, reason, status } = recording;
  const when = calledAt && calledBy !== 'drop' ? format.dateTime(calledAt, timeZone) : null;
  const about = [queueName, when, callId === fileName.replace(/\.[^.]+$/, '') ? '' : callId];
  return (
    <div className="min-w-28 max-w-xl sm:min-w-40">
      {hasPage(recording) ? (
        <Link
          href={callHref(siteId, callId)}
          prefetch={false}
          className="break-all font-medium text-tremor-brand-emphasis hover:underline dark:text-dark-tremor-brand-emphasis"
        >
          {fileName}
        </Link>
      ) : (
        <span className="break-all font-medium text-tremor-content-strong dark:text-dark-tremor-content-strong">
          {fileName}
        </span>
      )}
      {about.some(Boolean) && (
        <span className="block break-words text-xs text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
          {about.filter(Boolean).join(' · ')}
        </span>
      )}
      {reason && (
        <span
          className={`block break-words text-xs ${status === 'failed' ? 'text-orange-700 dark:text-orange-400' : ''}`}
        >
          {reason}
        </span>
      )}
    </div>
  );
}

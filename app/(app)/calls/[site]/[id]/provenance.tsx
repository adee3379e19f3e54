'use client';

import Link from 'next/link';
import { useFormat } from '@/app/_ui/locale';
import type { CallVersion } from '@/server/calls/call-detail';

/** Which line of which delivery this is, and when it came in. */
export function Provenance({ call }: { call: CallVersion }) {
  const format = useFormat();
  const delivery = call.batch.seq === null ? 'no longer on record' : `no. ${call.batch.seq}`;
  return (
    <div className="space-y-1 text-sm leading-6">
      <p className="break-words">
        Line{' '}
        <span className="font-medium tabular-nums text-tremor-content-strong dark:text-dark-tremor-content-strong">
          {format.count(call.sourceLine)}
        </span>{' '}
        of{' '}
        <span className="break-all font-medium text-tremor-content-strong dark:text-dark-tremor-content-strong">
          {call.sourceFile}
        </span>
        , delivery{' '}
        <Link
          href={call.batch.seq === null ? '/data' : `/data/${call.batch.id}`}
          className="font-medium text-tremor-brand-emphasis underline dark:text-dark-tremor-brand-emphasis"
        >
          {delivery}
        </Link>
        .
      </p>
      <p>
        Came in {format.dateTime(call.ingestedAt, call.timeZone)}
        {call.batch.createdBy && ` by ${call.batch.createdBy}`}.
      </p>
      <p className="break-all text-xs text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
        Version {call.version}, batch {call.batch.id}
      </p>
    </div>
  );
}

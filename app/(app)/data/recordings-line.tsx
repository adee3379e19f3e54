'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useTRPC } from '@/app/_trpc/client';
import { LINK } from '@/app/_ui/link-style';
import { useFormat } from '@/app/_ui/locale';
import { recordingsLine } from './recordings/recordings-answer';

/** Where the recordings of all sites stand, and the way to them. */
export function RecordingsLine() {
  const format = useFormat();
  const counts = useQuery(useTRPC().recordings.counts.queryOptions());
  if (!counts.data) return null;
  return (
    <span className="block">
      <Link className={LINK} href="/data/recordings">
        Recordings
      </Link>
      : {recordingsLine(format, counts.data)}.
    </span>
  );
}

'use client';

import { Button } from '@tremor/react';
import type { ReactNode } from 'react';
import { LINK } from '@/app/_ui/link-style';

interface RosterActionsProps {
  siteId: number;
  scheduleId: string;
  mayWrite: boolean;
  isPublished: boolean;
  /** It is being published, or taken back. */
  isPublishing: boolean;
  /** The button that makes another roster. */
  make: ReactNode;
  onPublish: (published: boolean) => void;
}

/** The roster as files; published or taken back by those who may. */
export function RosterActions({
  siteId,
  scheduleId,
  mayWrite,
  isPublished,
  isPublishing,
  make,
  onPublish,
}: RosterActionsProps) {
  const file = (kind: string) => `/api/export/roster?site=${siteId}&schedule=${scheduleId}&format=${kind}`;
  return (
    <>
      <a className={`${LINK} text-sm`} href={file('csv')} download>
        CSV
      </a>
      <a className={`${LINK} text-sm`} href={file('ics')} download>
        iCal
      </a>
      {mayWrite && (
        <Button size="xs" variant="secondary" disabled={isPublishing} onClick={() => onPublish(!isPublished)}>
          {isPublished ? 'Take back' : 'Publish'}
        </Button>
      )}
      {make}
    </>
  );
}

'use client';

import { Button } from '@tremor/react';
import Link from 'next/link';
import { LINK } from '@/app/_ui/link-style';
import { ImportPeople } from './import-people';

interface PeopleActionsProps {
  siteId: number;
  mayWrite: boolean;
  /** People are being taken from the call log. */
  isTaking: boolean;
  onTake: () => void;
  onNewGroup: () => void;
}

/** The way back, and for those who may the ways in which people come onto the staff. */
export function PeopleActions({ siteId, mayWrite, isTaking, onTake, onNewGroup }: PeopleActionsProps) {
  return (
    <>
      <Link className={`${LINK} text-sm`} href={`/staffing/roster?site=${siteId}`}>
        Back to the roster
      </Link>
      {mayWrite && (
        <>
          <Button size="xs" variant="secondary" loading={isTaking} onClick={onTake}>
            Take people from the call log
          </Button>
          <ImportPeople siteId={siteId} />
          <Button size="xs" onClick={onNewGroup}>
            New group
          </Button>
        </>
      )}
    </>
  );
}

'use client';

import { Button } from '@tremor/react';
import type { IrritantDetail } from '@/server/irritants/get';

interface HeadActsProps {
  status: IrritantDetail['status'];
  onOpen: (dialog: 'name' | 'merge') => void;
  onSet: (decision: 'confirmed' | 'dismissed') => void;
}

/** What can be done with an irritant, by where it stands. */
export function HeadActs({ status, onOpen, onSet }: HeadActsProps) {
  return (
    <div data-print="hide" className="flex flex-wrap items-center gap-2">
      <Button size="xs" variant="secondary" onClick={() => onOpen('name')}>
        Rename
      </Button>
      {status !== 'merged' && status !== 'dismissed' && (
        <>
          <Button size="xs" variant="secondary" onClick={() => onOpen('merge')}>
            Merge …
          </Button>
          <Button size="xs" variant="secondary" onClick={() => onSet('dismissed')}>
            Dismiss
          </Button>
        </>
      )}
      {(status === 'candidate' || status === 'dismissed') && (
        <Button size="xs" onClick={() => onSet('confirmed')}>
          Confirm
        </Button>
      )}
    </div>
  );
}

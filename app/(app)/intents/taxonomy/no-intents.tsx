'use client';

import { RiAddLine, RiUploadLine } from '@remixicon/react';
import { Button } from '@tremor/react';
import { Panel } from '@/app/_ui/panel';
import { EmptyState } from '@/app/_ui/states';
import type { Open } from './open-dialog';

/** A site without intents: what they are, and how to begin. */
export function NoIntents({ mayWrite, onOpen }: { mayWrite: boolean; onOpen: (open: Open) => void }) {
  return (
    <Panel>
      <EmptyState title="No intents yet">
        <p className="pb-3">
          An intent says what a call is about, as “invoice is wrong” or “parcel is late”. Add some with a
          description or a few phrases, or bring in a file; then a model can be trained.
        </p>
        {mayWrite && (
          <div className="flex justify-center gap-2">
            <Button size="xs" icon={RiAddLine} onClick={() => onOpen({ dialog: 'new', parentId: null })}>
              Add an intent
            </Button>
            <Button
              size="xs"
              variant="secondary"
              icon={RiUploadLine}
              onClick={() => onOpen({ dialog: 'import' })}
            >
              Import a file
            </Button>
          </div>
        )}
      </EmptyState>
    </Panel>
  );
}

'use client';

import { Button } from '@tremor/react';
import { useFormat } from '@/app/_ui/locale';
import type { RecordingsOverview } from '@/server/recordings/contracts/overview';
import type { RecordingActs } from './use-recording-acts';

interface QueueActsProps {
  counts: RecordingsOverview['counts'];
  acts: RecordingActs;
  onCancelAll: () => void;
}

/** What can be done about many at once; nothing where there are not many. */
export function QueueActs({ counts: { failed, waiting }, acts, onCancelAll }: QueueActsProps) {
  const format = useFormat();
  return (
    <>
      {failed > 0 && (
        <Button type="button" size="xs" variant="secondary" disabled={acts.isBusy} onClick={acts.retryFailed}>
          Try {failed === 1 ? 'the failed one' : `all ${format.count(failed)} failed`} again
        </Button>
      )}
      {waiting > 1 && (
        <Button type="button" size="xs" variant="secondary" disabled={acts.isBusy} onClick={onCancelAll}>
          Cancel all {format.count(waiting)} waiting
        </Button>
      )}
    </>
  );
}

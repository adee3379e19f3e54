'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { ErrorState } from '@/app/_ui/states';
import type { Batch } from '../batches/batch';
import { FollowedBatch } from '../batches/followed-batch';
import { DropArea } from '../upload/drop-area';
import { Sending } from '../upload/sending';
import { mendedUrl } from '../upload/upload-url';
import { useSending } from '../upload/use-sending';

/** The mended rows, read in the same way as the file they came from. */
export function MendedUpload({ batch }: { batch: Batch }) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const sending = useSending(mendedUrl);
  const [sent, setSent] = useState<string>();
  const mend = useMutation(
    trpc.ingest.startMended.mutationOptions({
      onSuccess: async ({ batchId }) => {
        setSent(batchId);
        await cache.invalidateQueries({ queryKey: trpc.ingest.pathKey() });
      },
    }),
  );
  const take = async (file: File) => {
    const uploadId = await sending.send(file);
    if (uploadId) mend.mutate({ uploadId, batchId: batch.id });
  };
  return (
    <div className="space-y-3">
      {sent && <FollowedBatch batchId={sent} mayWrite />}
      {sending.current ? (
        <Sending {...sending.current} onCancel={sending.cancel} />
      ) : (
        <DropArea
          prompt="Drop the mended rows here, or choose the file; they are read as this file was"
          disabled={mend.isPending}
          onFile={take}
        />
      )}
      {sending.error && <ErrorState error={sending.error} />}
      {mend.error && <ErrorState error={mend.error} />}
    </div>
  );
}

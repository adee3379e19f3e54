'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '@/app/_trpc/client';
import type { RecordingView } from '@/server/recordings/contracts/recording';

/** Taken before all that were not asked for. */
const FIRST = 10;
const USUAL = 0;

/** What one can do about the recordings of a site; after each, lists and counts are asked for anew. */
export function useRecordingActs(siteId: number) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const onSettled = () => cache.invalidateQueries({ queryKey: trpc.recordings.pathKey() });
  const cancel = useMutation(trpc.recordings.cancel.mutationOptions({ onSettled }));
  const retry = useMutation(trpc.recordings.retry.mutationOptions({ onSettled }));
  const prioritize = useMutation(trpc.recordings.prioritize.mutationOptions({ onSettled }));
  const remove = useMutation(trpc.recordings.removeAudio.mutationOptions({ onSettled }));
  const one = ({ id }: RecordingView) => ({ siteId, recordingIds: [id] });
  return {
    cancel: (recording: RecordingView) => cancel.mutate(one(recording)),
    cancelWaiting: (onSuccess: () => void) => cancel.mutate({ siteId, allWaiting: true }, { onSuccess }),
    retry: (recording: RecordingView) => retry.mutate(one(recording)),
    retryFailed: () => retry.mutate({ siteId, allFailed: true }),
    /** before the others, or in its turn again */
    first: (recording: RecordingView) =>
      prioritize.mutate({ ...one(recording), priority: recording.priority > USUAL ? USUAL : FIRST }),
    removeAudio: (recording: RecordingView, onSuccess: () => void) =>
      remove.mutate(one(recording), { onSuccess }),
    isBusy: cancel.isPending || retry.isPending || prioritize.isPending || remove.isPending,
    error: cancel.error ?? retry.error ?? prioritize.error ?? remove.error,
  };
}

export type RecordingActs = ReturnType<typeof useRecordingActs>;

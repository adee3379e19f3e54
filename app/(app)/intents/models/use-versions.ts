'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '@/app/_trpc/client';
import type { VersionView } from '@/server/intents/versions/version-view';
import { thresholdText } from './threshold-words';

/** One change after the other: an undo must not overtake what it takes back. */
const IN_TURN = { id: 'intent-versions' };

/** What changes which model reads calls, and how; each says what it did and how to take it back. */
export function useVersions(siteId: number, say: (text: string, undo?: () => void) => void) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const onSettled = () =>
    Promise.all([
      cache.invalidateQueries({ queryKey: trpc.intentModels.pathKey() }),
      cache.invalidateQueries({ queryKey: trpc.languageRuns.pathKey() }),
    ]);
  const onError = (error: { message: string }) => say(error.message);
  const common = { scope: IN_TURN, onSettled, onError };
  const promote = useMutation(trpc.intentModels.promote.mutationOptions(common));
  const retire = useMutation(trpc.intentModels.retire.mutationOptions(common));
  const threshold = useMutation(trpc.intentModels.setThreshold.mutationOptions(common));
  return {
    busy: promote.isPending || threshold.isPending,
    promote: ({ id, number }: VersionView) =>
      promote.mutate(
        { siteId, versionId: id },
        {
          onSuccess: ({ instead }) =>
            say(
              `Version ${number} reads the calls now`,
              instead ? () => promote.mutate({ siteId, versionId: instead.id }) : undefined,
            ),
        },
      ),
    retire: ({ id, number }: VersionView) =>
      retire.mutate(
        { siteId, versionId: id },
        {
          onSuccess: () =>
            say(`Version ${number} was put aside`, () =>
              retire.mutate({ siteId, versionId: id, retired: false }),
            ),
        },
      ),
    setThreshold: ({ id }: VersionView, to: number) =>
      threshold.mutate(
        { siteId, versionId: id, threshold: to },
        {
          onSuccess: ({ before }) =>
            say(`Threshold ${thresholdText(to)}: calls are read again`, () =>
              threshold.mutate({ siteId, versionId: id, threshold: before }),
            ),
        },
      ),
  };
}

export type VersionActs = ReturnType<typeof useVersions>;

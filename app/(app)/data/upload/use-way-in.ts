'use client';

import { useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { useTRPC } from '@/app/_trpc/client';
import type { SiteView } from '@/server/sites/site-view';
import { sortDrop } from './sort-drop';
import { UPLOAD_STEP } from './upload-step';
import { uploadUrl } from './upload-url';
import { useSending } from './use-sending';
import { useLeave } from './waiting/use-leave';
import { useManySendings } from './waiting/use-many-sendings';
import { useStartMany } from './waiting/use-start-many';

/** How often the list of what waits is asked for while more is being sent. */
const LOOK_EVERY_MS = 2000;

/** Files on their way in: the one that is sent to be looked into at once, the many that are, what waits, and what can be done. */
export function useWayIn(site: SiteView | undefined) {
  const trpc = useTRPC();
  const [step, setStep] = useQueryStates(UPLOAD_STEP, { history: 'push' });
  const one = useSending(uploadUrl);
  const many = useManySendings();
  const { start, said, forget } = useStartMany(site?.id);
  const waiting = useQuery(
    trpc.ingest.waiting.queryOptions(undefined, { refetchInterval: many.underway ? LOOK_EVERY_MS : false }),
  );
  const leave = useLeave();
  const take = async (files: File[]) => {
    if (!site) return;
    const drop = sortDrop(files);
    const [only] = drop.deliveries;
    const alone = files.length === 1 && !many.underway;
    if (!only || !alone) return many.send(site.id, drop);
    const upload = await one.send(only);
    if (upload) await setStep({ upload, since: null });
  };
  const begin = async (uploadIds: readonly string[]) => {
    const { since } = await start.mutateAsync({ uploadIds });
    // Those that are still being read stay in sight.
    if (since) await setStep({ since: step.since ?? since });
  };
  return { one, many, step, setStep, start, said, forget, waiting, leave, take, begin };
}

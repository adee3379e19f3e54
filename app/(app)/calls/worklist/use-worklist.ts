'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import type { WorklistItem } from '@/server/worklist/worklist-view';

/** Long enough to work through a page of them. */
const FRESH_MS = 600_000;

interface Open {
  callId: string | null;
  onOpen: (callId: string) => void;
}

/**
 * The list, and the call of it that is open. Who said something of a call has done it: it leaves the list at once, and stays
 * open until one goes on; the list on the server says the same.
 */
export function useWorklist(siteId: number, { callId, onOpen }: Open) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const question = trpc.worklist.list.queryOptions({ siteId });
  const list = useQuery({ ...question, staleTime: FRESH_MS });
  const items = list.data?.items ?? [];
  const found = items.findIndex((item) => item.callId === callId);
  const first = callId === null ? items[0] : undefined;
  const [open, setOpen] = useState<{ item: WorklistItem; place: number } | null>(null);
  const current = items[found] ?? first;
  const place = Math.max(0, found);
  useEffect(() => {
    if (current) setOpen({ item: current, place });
  }, [current, place]);

  const shown = current ?? (open?.item.callId === callId || callId === null ? (open?.item ?? null) : null);
  const isDone = current === undefined && shown !== null;
  const goTo = (to: number) => {
    const item = items[Math.max(0, Math.min(items.length - 1, to))];
    if (item) onOpen(item.callId);
  };
  // Of what left the list, its place is taken by the next one.
  const at = open?.place ?? 0;
  const next = () => goTo(isDone ? at : at + 1);
  const previous = () => goTo(at - 1);
  const markDone = () => {
    if (!shown) return;
    onOpen(shown.callId);
    cache.setQueryData(question.queryKey, (before) => {
      const left = before?.items.filter((item) => item.callId !== shown.callId);
      if (!before || !left || left.length === before.items.length) return before;
      const angry = before.angry - (shown.reason === 'angry' ? 1 : 0);
      return { ...before, items: left, angry, doneToday: before.doneToday + 1 };
    });
  };
  return { list, items, shown, isDone, next, previous, markDone };
}

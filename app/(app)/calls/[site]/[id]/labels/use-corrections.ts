'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import type { CallReadings } from '@/server/labelling/readings-contract';
import { type Word, withWord } from './with-word';

interface Act {
  /** The server's ids of its words, in order. */
  ids: Promise<string[]>;
  before: CallReadings;
}

interface CallKey {
  siteId: number;
  callId: string;
}

/**
 * What was read in a call, and people's words on it: shown at once, put right when the server says otherwise. One act may be
 * several words (not this, but that); `undo` takes the last act back.
 */
export function useCorrections({ siteId, callId }: CallKey, enabled: boolean) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const question = trpc.labelling.ofCall.queryOptions({ siteId, callId });
  const readings = useQuery({ ...question, enabled });
  const acts = useRef<Act[]>([]);
  const scope = { id: `corrections ${siteId} ${callId}` };
  const correct = useMutation(trpc.labelling.correct.mutationOptions({ scope }));
  const takeBack = useMutation(trpc.labelling.undo.mutationOptions({ scope }));
  const { queryKey } = question;

  const show = (shown: CallReadings) => cache.setQueryData(queryKey, shown);
  const refresh = useCallback(
    () =>
      Promise.all([
        cache.invalidateQueries({ queryKey }),
        cache.invalidateQueries({ queryKey: trpc.calls.list.pathKey() }),
        cache.invalidateQueries({ queryKey: trpc.calls.count.pathKey() }),
        // What was done left the work list already; the next look asks anew.
        cache.invalidateQueries({ queryKey: trpc.worklist.pathKey(), refetchType: 'none' }),
      ]),
    [cache, queryKey, trpc],
  );

  const send = async (words: readonly Word[]): Promise<string[]> => {
    const ids: string[] = [];
    for (const { name: _name, ...word } of words) {
      const { correctionId } = await correct.mutateAsync({ siteId, callId, ...word });
      ids.push(correctionId);
    }
    return ids;
  };

  const say = async (words: readonly Word[], by = 'you') => {
    await cache.cancelQueries({ queryKey });
    const before = cache.getQueryData(queryKey);
    if (!before || words.length === 0) return;
    show(words.reduce((shown, word) => withWord(shown, word, by), before));
    const act: Act = { ids: send(words), before };
    acts.current.push(act);
    await act.ids.catch(() => {
      acts.current = acts.current.filter((one) => one !== act);
      show(before);
    });
    await refresh();
  };

  const undo = async () => {
    const act = acts.current.pop();
    if (!act) return;
    await cache.cancelQueries({ queryKey });
    show(act.before);
    const ids = await act.ids.catch(() => []);
    for (const correctionId of ids.reverse()) await takeBack.mutateAsync({ siteId, correctionId });
    await refresh();
    await cache.refetchQueries({ queryKey: trpc.worklist.pathKey(), type: 'active' });
  };

  return { readings, say, undo, error: correct.error ?? takeBack.error };
}

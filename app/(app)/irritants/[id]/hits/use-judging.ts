'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTRPC, useTRPCClient } from '@/app/_trpc/client';
import type { IrritantHits } from '@/server/irritants/hits';
import type { QuoteView } from '@/server/irritants/quote';
import type { HitsProps } from './hits-props';

/** Taken at once; the next ones when these are judged. */
const BATCH = 20;

type Problem = { message: string; data?: { hint?: string | null } | null | undefined } | null;

export interface Judging {
  question: {
    data: IrritantHits | undefined;
    error: Problem;
    isPlaceholderData: boolean;
    refetch: () => unknown;
  };
  /** what is to be judged now; null: nothing is left */
  hit: QuoteView | null;
  judged: number;
  right: number;
  judge: (verdict: 'is' | 'is_not') => void;
  skip: () => void;
  /** takes the last word back; null: there is none */
  undo: (() => void) | null;
  problem: Problem;
}

interface Word {
  correctionId: string;
  verdict: 'is' | 'is_not';
}

/** People's words on single calls, one after the other; each shows at once and can be taken back. */
export function useJudging({ irritant, siteId, filter }: HitsProps): Judging {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const cache = useQueryClient();
  const opened = useId();
  const [at, setAt] = useState(0);
  const [words, setWords] = useState<readonly Word[]>([]);
  // The list must not change under the person's hands: it is under a name of its own, which nothing else makes old, and is
  // asked for again when it is through or opened anew.
  const wanted = { ...filter, irritantId: irritant.id, order: 'unjudged' as const, limit: BATCH };
  const question = useQuery({
    queryKey: ['judging', opened, wanted],
    queryFn: ({ signal }) => client.irritants.hits.query(wanted, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const hit = question.data?.hits[at] ?? null;
  const next = async () => {
    const through = at + 1 >= (question.data?.hits.length ?? 0);
    if (through && question.data?.hits.length === BATCH) {
      await question.refetch();
      setWords([]);
      setAt(0);
    } else setAt(at + 1);
  };
  const correct = useMutation(
    trpc.labelling.correct.mutationOptions({
      scope: { id: 'judging' },
      onSuccess: ({ correctionId }, { verdict }) => {
        setWords((before) => [...before, { correctionId, verdict }]);
        void cache.invalidateQueries({ queryKey: trpc.irritants.overview.pathKey() });
      },
    }),
  );
  const withdraw = useMutation(
    trpc.labelling.undo.mutationOptions({
      scope: { id: 'judging' },
      onSuccess: () => {
        setWords((before) => before.slice(0, -1));
        setAt((before) => Math.max(0, before - 1));
        void cache.invalidateQueries({ queryKey: trpc.irritants.overview.pathKey() });
      },
    }),
  );
  const last = words.at(-1);
  return {
    question,
    hit,
    judged: (question.data?.judged ?? 0) + words.length,
    right: (question.data?.right ?? 0) + words.filter(({ verdict }) => verdict === 'is').length,
    judge: (verdict) => {
      if (!hit) return;
      correct.mutate({
        siteId,
        callId: hit.callId,
        kind: 'irritant',
        label: irritant.id,
        verdict,
        utterance: hit.said?.utterance ?? null,
      });
      void next();
    },
    skip: () => void next(),
    undo: last ? () => withdraw.mutate({ siteId, correctionId: last.correctionId }) : null,
    problem: correct.error ?? withdraw.error,
  };
}

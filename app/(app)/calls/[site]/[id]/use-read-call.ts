'use client';

import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { useUndoToast } from '@/app/_ui/undo-toast';
import { searchMatches } from './conversation/search-matches';
import { useTurns } from './conversation/use-turns';
import { mainIntent } from './labels/shown-label';
import { useCorrections } from './labels/use-corrections';
import { useKeys } from './labels/use-keys';
import { useLabelActs } from './labels/use-label-acts';
import { useListening } from './player/use-listening';
import type { ReadCallProps } from './read-call-props';

/** What a call's conversation and its labels both look at, and what is done to them. */
export type ReadCallState = ReturnType<typeof useReadCall>;

const CORRECTING = [
  ['c', 'change'],
  ['a', 'add'],
  ['y', 'confirm'],
  ['x', 'reject'],
  ['s', 'sentiment of the turn'],
  ['u', 'undo'],
] as const;
const TURNS = [['j k', 'turns']] as const;

function openSentiment(): void {
  const button = document.querySelector<HTMLButtonElement>('[aria-current="true"] button[data-sentiment]');
  button?.focus();
  button?.click();
}

export function useReadCall({ question, mayCorrect, transcript, at, search, keys, onSaid }: ReadCallProps) {
  const trpc = useTRPC();
  const { toast, say: notice } = useUndoToast();
  const corrections = useCorrections(question, true);
  const readings = corrections.readings.data;
  const choices = useQuery({
    ...trpc.calls.labelChoices.queryOptions({ siteId: question.siteId }),
    enabled: mayCorrect,
    staleTime: 300_000,
  });
  const acts = useLabelActs(readings, corrections, {
    onSaid: (what, undo) => {
      notice(what, undo);
      onSaid?.();
    },
  });
  const [lit, setLit] = useState<string | null>(null);
  const matches = useMemo(() => searchMatches(search, transcript.turns), [search, transcript.turns]);
  const turns = useTurns(transcript.turns.length, at ?? matches[0]?.utterance ?? null);
  const listening = useListening(question, transcript.turns);
  const looked = acts.labels.find(({ key }) => key === lit) ?? mainIntent(acts.labels);
  const correcting = mayCorrect && readings !== undefined;
  const { on, turn } = useKeys({
    j: () => turns.move(1),
    k: () => turns.move(-1),
    ...listening.keys,
    ...(correcting && {
      c: () => acts.setPicking('change'),
      a: () => acts.setPicking('add'),
      y: () => looked && acts.judge(looked, 'is'),
      x: () => looked && acts.judge(looked, 'is_not'),
      s: openSentiment,
      u: () => void corrections.undo(),
    }),
    ...keys?.commands,
  });
  const hints = [...(mayCorrect ? CORRECTING : []), ...(keys?.hints ?? TURNS), ...listening.hints];
  return {
    toast,
    corrections,
    readings,
    choices: choices.data,
    acts,
    lit,
    setLit,
    matches,
    turns,
    listening,
    correcting,
    letters: { on, turn, hints },
  };
}

'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import type { TurnView } from '@/server/calls/conversation/transcript-view';
import type { PlaybackView } from '@/server/recordings/playback/playback-view';
import { silences } from './marks';
import { type Player, usePlayer } from './use-player';

export interface CallRecording {
  /** undefined while nothing is known. */
  view: PlaybackView | undefined;
  player: Player;
  skipsSilence: boolean;
  setSkipsSilence: (skips: boolean) => void;
  /** Why the original is heard; null: the muted copy is. */
  original: string | null;
  setOriginal: (reason: string | null) => void;
}

const ASK_AGAIN_MS = 3000;
/** Shorter pauses belong to speech. */
const SKIPPED_MS = 2000;
/** A skip leaves so much of the silence on both sides. */
const LEFT_MS = 400;

/** What there is to listen to of a call, followed while it is transcribed, and its player. */
export function useRecording(
  question: { siteId: number; callId: string },
  turns: readonly TurnView[],
): CallRecording {
  const view = useFollowedPlayback(question);
  const ready = view?.state === 'ready' ? view : null;
  const [skipsSilence, setSkipsSilence] = useState(false);
  const [original, setOriginal] = useState<string | null>(null);
  const durationMs = ready?.durationMs ?? 0;
  const pauses = useMemo(() => silences(turns, durationMs, SKIPPED_MS), [turns, durationMs]);
  const query = original === null ? '' : `?${new URLSearchParams({ original: '1', reason: original })}`;
  const player = usePlayer({
    durationMs,
    source: ready ? `/api/recordings/${ready.recordingId}/audio${query}` : '',
    skip: (ms) => {
      if (!skipsSilence) return null;
      const pause = pauses.find(({ startMs, endMs }) => ms > startMs + LEFT_MS && ms < endMs - 2 * LEFT_MS);
      return pause ? pause.endMs - LEFT_MS : null;
    },
  });
  return { view, player, skipsSilence, setSkipsSilence, original, setOriginal };
}

function useFollowedPlayback(question: { siteId: number; callId: string }): PlaybackView | undefined {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const { data } = useQuery({
    ...trpc.calls.playback.queryOptions(question),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    retry: false,
    refetchInterval: ({ state }) => (isUnderWay(state.data) ? ASK_AGAIN_MS : false),
  });
  const before = useRef<PlaybackView | undefined>(undefined);
  useEffect(() => {
    const finished = isUnderWay(before.current) && data && !isUnderWay(data);
    before.current = data;
    // What was said is there now.
    if (finished) void cache.invalidateQueries(trpc.calls.transcript.queryFilter(question));
  }, [data, cache, trpc, question]);
  return data;
}

function isUnderWay(view: PlaybackView | undefined): boolean {
  return view?.state === 'waiting' || view?.state === 'running';
}

'use client';

import { useCallback, useEffect, useMemo, useState } from 'react';
import { Playhead } from './playhead';
import { useAudioElement } from './use-audio-element';
import { useFollowing } from './use-following';

export interface Player {
  playhead: Playhead;
  playing: boolean;
  /** The audio cannot be had: a sentence. */
  problem: string | null;
  speed: number;
  setSpeed: (speed: number) => void;
  toggle: () => void;
  /** Goes to a time, and plays on from there if it was playing. */
  seek: (ms: number) => void;
  /** Goes to a time and plays. */
  playFrom: (ms: number) => void;
}

interface PlayerOptions {
  durationMs: number;
  /** Where the bytes come from; another source goes on at the same place. */
  source: string;
  /** Called with every frame while it plays: where to be instead, or null to go on. */
  skip: (ms: number) => number | null;
}

const CANNOT =
  'The recording cannot be played: it may have been deleted meanwhile, or the browser cannot read it.';

/** An audio element, and where it is. Nothing is fetched, and nobody has listened, before somebody plays. */
export function usePlayer({ durationMs, source, skip }: PlayerOptions): Player {
  const { audio, playing } = useAudioElement();
  const playhead = useMemo(() => new Playhead(), []);
  const [problem, setProblem] = useState<string | null>(null);
  const [speed, setSpeed] = useState(1);

  const seek = useCallback(
    (ms: number) => {
      const there = Math.max(0, Math.min(durationMs, ms));
      playhead.moveTo(there);
      // Before anything is loaded the element keeps it as the place to begin at.
      if (audio.current) audio.current.currentTime = there / 1000;
    },
    [audio, durationMs, playhead],
  );
  const play = useCallback(() => {
    setProblem(null);
    audio.current?.play().catch((thrown: unknown) => {
      if (thrown instanceof DOMException && thrown.name === 'AbortError') return;
      setProblem(CANNOT);
    });
  }, [audio]);
  const toggle = useCallback(() => {
    if (!audio.current?.paused) return audio.current?.pause();
    if (playhead.ms >= durationMs - 50) seek(0);
    play();
  }, [audio, durationMs, play, playhead, seek]);

  useEffect(() => {
    const element = audio.current;
    if (!element || source === '' || element.getAttribute('src') === source) return;
    const goesOn = !element.paused;
    element.src = source;
    element.currentTime = playhead.ms / 1000;
    if (goesOn) play();
  }, [audio, source, playhead, play]);
  useEffect(() => {
    if (audio.current) audio.current.playbackRate = speed;
  }, [audio, speed]);
  useFollowing({ audio, playing, playhead, skip, seek });

  const playFrom = useCallback(
    (ms: number) => {
      seek(ms);
      play();
    },
    [seek, play],
  );
  return { playhead, playing, problem, speed, setSpeed, toggle, seek, playFrom };
}

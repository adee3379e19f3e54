'use client';

import { type RefObject, useEffect, useRef } from 'react';
import type { Playhead } from './playhead';

interface FollowingOptions {
  audio: RefObject<HTMLAudioElement | null>;
  playing: boolean;
  playhead: Playhead;
  /** Where to be instead, or null to go on. */
  skip: (ms: number) => number | null;
  seek: (ms: number) => void;
}

/** Moves the playhead with what plays, frame by frame, and jumps over what is skipped. */
export function useFollowing({ audio, playing, playhead, skip, seek }: FollowingOptions): void {
  const skipping = useRef(skip);
  skipping.current = skip;
  useEffect(() => {
    if (!playing) return;
    let frame = 0;
    const follow = () => {
      const element = audio.current;
      if (element && !element.seeking && element.readyState > 0) {
        const ms = element.currentTime * 1000;
        const instead = skipping.current(ms);
        if (instead === null) playhead.moveTo(ms);
        else seek(instead);
      }
      frame = requestAnimationFrame(follow);
    };
    frame = requestAnimationFrame(follow);
    return () => cancelAnimationFrame(frame);
  }, [audio, playing, playhead, seek]);
}

'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';

/** An audio element as long as the component is there, and whether it plays. Nothing is fetched before it is told to play. */
export function useAudioElement(): { audio: RefObject<HTMLAudioElement | null>; playing: boolean } {
  const audio = useRef<HTMLAudioElement | null>(null);
  const [playing, setPlaying] = useState(false);
  useEffect(() => {
    const element = new Audio();
    element.preload = 'none';
    audio.current = element;
    const began = () => setPlaying(true);
    const stopped = () => setPlaying(false);
    element.addEventListener('play', began);
    element.addEventListener('pause', stopped);
    element.addEventListener('ended', stopped);
    return () => {
      element.pause();
      element.removeAttribute('src');
      audio.current = null;
    };
  }, []);
  return { audio, playing };
}

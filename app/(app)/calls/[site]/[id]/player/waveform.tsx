'use client';

import { useMemo } from 'react';
import type { ReadyPlayback } from '@/server/recordings/playback/playback-view';
import { SPEAKER_TINTS } from '../conversation/speaker-tints';
import { BARS, peaksOf, topOf, waveformPath } from './waveform-path';

/** Channels as waveforms, one above the other, as wide as the call is long. */
export function Waveform({ channels }: { channels: ReadyPlayback['channels'] }) {
  const rows = useMemo(() => {
    const decoded = channels.map(({ peaks }) => peaksOf(peaks));
    const top = topOf(decoded);
    return channels.map(({ speaker }, channel) => ({
      id: `channel-${channel}`,
      tint: SPEAKER_TINTS[speaker].wave,
      path: waveformPath(decoded[channel] ?? new Uint8Array(), top),
    }));
  }, [channels]);
  return rows.map(({ id, tint, path }) => (
    <svg
      key={id}
      aria-hidden
      viewBox={`0 0 ${BARS} 2`}
      preserveAspectRatio="none"
      className="block h-9 w-full border-b border-tremor-border dark:border-dark-tremor-border"
    >
      <path d={path} className={tint} />
    </svg>
  ));
}

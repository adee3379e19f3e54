'use client';

import { useMemo } from 'react';
import type { Speaker } from '@/models/text/transcript';
import type { TurnView } from '@/server/calls/conversation/transcript-view';
import type { ReadyPlayback } from '@/server/recordings/playback/playback-view';
import { SPEAKER_TINTS } from '../conversation/speaker-tints';
import { turnAt } from './spoken-at';
import { BARS, peaksOf, topOf, waveformPath } from './waveform-path';

interface WaveformProps {
  channels: ReadyPlayback['channels'];
  durationMs: number;
  /** Who speaks when: colours a channel on which all are. */
  turns: readonly TurnView[];
}

interface Row {
  id: string;
  paths: readonly { speaker: Speaker; path: string }[];
}

/** Channels as waveforms, one above the other, as wide as the call is long. */
export function Waveform({ channels, durationMs, turns }: WaveformProps) {
  const rows = useMemo(() => rowsOf({ channels, durationMs, turns }), [channels, durationMs, turns]);
  return rows.map(({ id, paths }) => (
    <svg
      key={id}
      aria-hidden
      viewBox={`0 0 ${BARS} 2`}
      preserveAspectRatio="none"
      className="block h-9 w-full border-b border-tremor-border dark:border-dark-tremor-border"
    >
      {paths.map(({ speaker, path }) => (
        <path key={speaker} d={path} className={SPEAKER_TINTS[speaker].wave} />
      ))}
    </svg>
  ));
}

const MIXED: readonly Speaker[] = ['agent', 'customer', 'unknown'];

function rowsOf({ channels, durationMs, turns }: WaveformProps): Row[] {
  const decoded = channels.map(({ peaks }) => peaksOf(peaks));
  const top = topOf(decoded);
  return channels.map(({ speaker }, channel) => {
    const peaks = decoded[channel] ?? new Uint8Array();
    const id = `channel-${channel}`;
    if (speaker !== 'unknown') return { id, paths: [{ speaker, path: waveformPath(peaks, top) }] };
    const speakerAt = (share: number): Speaker => {
      const turn = turnAt(turns, share * durationMs);
      const found = turn === null ? undefined : turns[turn]?.speaker;
      return found === 'agent' || found === 'customer' ? found : 'unknown';
    };
    const paths = MIXED.map((one) => ({
      speaker: one,
      path: waveformPath(peaks, top, (share) => speakerAt(share) === one),
    }));
    return { id, paths };
  });
}

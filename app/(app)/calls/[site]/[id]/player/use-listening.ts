'use client';

import type { TurnView } from '@/server/calls/conversation/transcript-view';
import { type Following, useFollow } from './use-follow';
import type { Player } from './use-player';
import { type CallRecording, useRecording } from './use-recording';

interface Listening {
  recording: CallRecording;
  following: Following;
  /** null: there is nothing to listen to. */
  player: Player | null;
  /** Plays from a time, and follows the text. */
  playFrom: (ms: number) => void;
  /** Letters that play, and what is said of them. */
  keys: Record<string, () => void>;
  hints: readonly (readonly [string, string])[];
}

const PLAYING = [['p', 'play or pause']] as const;
const NONE = [] as const;

/** A call that is listened to while it is read. */
export function useListening(
  question: { siteId: number; callId: string },
  turns: readonly TurnView[],
): Listening {
  const recording = useRecording(question, turns);
  const { player } = recording;
  const following = useFollow(player, turns);
  const plays = recording.view?.state === 'ready';
  return {
    recording,
    following,
    player: plays ? player : null,
    playFrom: (ms) => {
      player.playFrom(ms);
      following.follow();
    },
    keys: plays ? { p: player.toggle } : {},
    hints: plays ? PLAYING : NONE,
  };
}

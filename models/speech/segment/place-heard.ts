import type { AudioSpan } from '../audio/speech-audio';
import type { Heard, HeardPiece } from '../engines/speech-engine';
import { type CallWindow, callTime } from './call-window';

/** A word in the time of the call. */
export interface PlacedWord extends AudioSpan {
  text: string;
  /** 0 to 1 */
  confidence: number;
}

/** What an engine heard, in the time of the call. */
export interface PlacedPiece extends AudioSpan {
  /** of the recording, from 0 */
  channel: number;
  text: string;
  words: readonly PlacedWord[] | null;
  /** mean natural logarithm of its tokens' probabilities */
  logProbability: number;
  /** of its window; null where the engine does not tell */
  noSpeech: number | null;
  /** its window was cut because it went round in circles */
  looped: boolean;
}

/** Puts what was heard in a window where it belongs in the call. */
export function placeHeard(heard: Heard, window: CallWindow, channel: number): PlacedPiece[] {
  return heard.pieces
    .filter(({ text }) => text.trim() !== '')
    .map((piece) => ({
      ...spanOf(piece, window),
      channel,
      text: piece.text.trim(),
      words:
        piece.words?.map((word) => ({
          ...wordSpan(word, window),
          text: word.text,
          confidence: word.confidence,
        })) ?? null,
      logProbability: piece.logProbability,
      noSpeech: heard.noSpeech,
      looped: heard.looped,
    }));
}

function spanOf({ start, end }: Pick<HeardPiece, 'start' | 'end'>, window: CallWindow): AudioSpan {
  const startMs = callTime(window, start, 'begins');
  return { startMs, endMs: Math.max(startMs, callTime(window, end, 'ends')) };
}

/** A word is said in one breath: where its times reach across a pause that was left out, its middle decides. */
function wordSpan({ start, end }: Pick<HeardPiece, 'start' | 'end'>, window: CallWindow): AudioSpan {
  const whole = spanOf({ start, end }, window);
  const middle = callTime(window, (start + end) / 2, 'begins');
  const part = window.parts.find(({ startMs, endMs }) => middle >= startMs && middle < endMs);
  if (!part) return whole;
  const startMs = Math.round(Math.max(whole.startMs, part.startMs));
  return { startMs, endMs: Math.max(startMs, Math.round(Math.min(whole.endMs, part.endMs))) };
}

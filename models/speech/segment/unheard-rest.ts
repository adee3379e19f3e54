import type { AudioSpan } from '../audio/speech-audio';
import { type CallWindow, lengthOf } from './call-window';

/** Less speech than that behind the last word is its end, or the next breath. */
const LEAST_SPEECH_MS = 1500;
/** What is left must be so much shorter than the window, else nothing was gained. */
const LEAST_HEARD_MS = 500;

/**
 * What is left of a window when its text ends before its speech does. Whisper writes at times "nothing follows" after a
 * sentence in the middle of a window, and a text that went round in circles is cut: what comes then is heard again from
 * there, as Whisper's own transcription goes on from the last time it wrote (Radford et al., 2022, section 4.5).
 * @param heard what was heard in the window, in the time of the call
 * @param speech of the channel
 */
export function unheardRest(
  window: CallWindow,
  heard: readonly AudioSpan[],
  speech: readonly AudioSpan[],
): CallWindow | null {
  if (heard.length === 0) return null;
  const from = Math.max(...heard.map(({ endMs }) => endMs));
  const parts = window.parts
    .filter(({ endMs }) => endMs > from)
    .map(({ startMs, endMs }) => ({ startMs: Math.max(startMs, from), endMs }));
  const rest = { parts };
  if (lengthOf(rest) > lengthOf(window) - LEAST_HEARD_MS) return null;
  return parts.reduce((sum, part) => sum + within(part, speech), 0) < LEAST_SPEECH_MS ? null : rest;
}

/** Milliseconds of speech in a stretch. */
function within({ startMs, endMs }: AudioSpan, speech: readonly AudioSpan[]): number {
  return speech.reduce(
    (sum, span) => sum + Math.max(0, Math.min(endMs, span.endMs) - Math.max(startMs, span.startMs)),
    0,
  );
}

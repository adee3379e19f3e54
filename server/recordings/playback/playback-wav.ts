import type { AudioSpan } from '@/models/speech/audio/speech-audio';
import { framesAt, type PlayRate, toMuLaw, wavHeader } from '@/models/speech/audio/write-wav';

/** What mu-law writes for no sound. */
const SILENCE = 0xff;
const PIECE_SECONDS = 10;

/** A WAV file of mu-law samples, piece by piece; silent in all channels where it is muted. */
export function* playbackWav(
  channels: readonly Int16Array[],
  { rate, muted }: { rate: PlayRate; muted: readonly AudioSpan[] },
): Generator<Uint8Array> {
  const frames = framesAt(rate, channels[0]?.length ?? 0);
  yield wavHeader({ rate, channels: channels.length, frames });
  const frameAt = (ms: number) => Math.round((ms * rate) / 1000);
  for (let from = 0; from < frames; from += PIECE_SECONDS * rate) {
    const to = Math.min(frames, from + PIECE_SECONDS * rate);
    const piece = toMuLaw(channels, { rate, from, to });
    for (const { startMs, endMs } of muted) {
      const first = Math.max(from, frameAt(startMs));
      const end = Math.min(to, frameAt(endMs));
      if (first < end) piece.fill(SILENCE, (first - from) * channels.length, (end - from) * channels.length);
    }
    yield piece;
  }
  // Chunks of a WAV file begin at even places.
  if ((frames * channels.length) % 2 === 1) yield new Uint8Array(1);
}

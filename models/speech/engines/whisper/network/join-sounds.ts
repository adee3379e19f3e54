import type { WhisperShape } from '../whisper-shape';
import type { EncodedSound } from './encode-sound';

/** Sounds of several lengths as one batch. */
export interface JoinedSounds {
  /** of the longest */
  frames: number;
  /** keys and values of each layer in turns: [rows, heads, 64, frames] and [rows, heads, frames, 64] */
  cross: Float32Array[];
  /** [rows, frames]: 0 where a row's sound is, -infinity behind it */
  silence: Float32Array;
}

/** A single sound is taken as it is; of several, the shorter are filled up with what nobody attends to. */
export function joinSounds(
  sounds: readonly EncodedSound[],
  { decoderLayers, decoderHeads, headWidth }: WhisperShape,
): JoinedSounds {
  const frames = Math.max(...sounds.map((sound) => sound.frames));
  const silence = new Float32Array(sounds.length * frames);
  sounds.forEach((sound, row) => {
    silence.fill(Number.NEGATIVE_INFINITY, row * frames + sound.frames, (row + 1) * frames);
  });
  const [only] = sounds;
  const cross = Array.from({ length: 2 * decoderLayers }, (_, at) => {
    const kept = (sound: EncodedSound) => (at % 2 === 0 ? sound.keys : sound.values)[at >> 1] as Float32Array;
    if (only && sounds.length === 1) return kept(only);
    const joined = new Float32Array(sounds.length * decoderHeads * headWidth * frames);
    const [stretches, width] = at % 2 === 0 ? [decoderHeads * headWidth, 1] : [decoderHeads, headWidth];
    sounds.forEach((sound, row) => {
      copyStretches(kept(sound), joined, {
        stretches,
        own: sound.frames * width,
        room: frames * width,
        from: row * stretches * frames * width,
      });
    });
    return joined;
  });
  return { frames, cross, silence };
}

/** Copies stretches of one size into the beginnings of as many of another. */
function copyStretches(
  values: Float32Array,
  joined: Float32Array,
  { stretches, own, room, from }: { stretches: number; own: number; room: number; from: number },
): void {
  for (let at = 0; at < stretches; at += 1)
    joined.set(values.subarray(at * own, (at + 1) * own), from + at * room);
}

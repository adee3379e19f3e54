import { muLawOf } from './g711';
import { SPEECH_RATE } from './speech-audio';

/** Bytes before the first sample. */
export const WAV_HEADER_BYTES = 58;

/** Samples a second in what is written. */
export type PlayRate = 8000 | 16_000;

/** The header of a WAV file of mu-law samples, `WAV_HEADER_BYTES` long. @param frames samples in each channel */
export function wavHeader({
  rate,
  channels,
  frames,
}: {
  rate: PlayRate;
  channels: number;
  frames: number;
}): Uint8Array {
  const header = new DataView(new ArrayBuffer(WAV_HEADER_BYTES));
  const word = (at: number, text: string) => {
    for (let letter = 0; letter < text.length; letter += 1)
      header.setUint8(at + letter, text.charCodeAt(letter));
  };
  const data = frames * channels;
  word(0, 'RIFF');
  header.setUint32(4, WAV_HEADER_BYTES - 8 + data + (data % 2), true);
  word(8, 'WAVE');
  word(12, 'fmt ');
  header.setUint32(16, 18, true);
  header.setUint16(20, 7, true);
  header.setUint16(22, channels, true);
  header.setUint32(24, rate, true);
  header.setUint32(28, rate * channels, true);
  header.setUint16(32, channels, true);
  header.setUint16(34, 8, true);
  header.setUint16(36, 0, true);
  word(38, 'fact');
  header.setUint32(42, 4, true);
  header.setUint32(46, frames, true);
  word(50, 'data');
  header.setUint32(54, data, true);
  return new Uint8Array(header.buffer);
}

/** How many samples a channel of `length` samples at 16 kHz has in what is written. */
export function framesAt(rate: PlayRate, length: number): number {
  return rate === SPEECH_RATE ? length : Math.ceil(length / 2);
}

/**
 * Samples `from` to `to` (counted at `rate`, `to` exclusive) of all channels as mu-law, interleaved as WAV has them. Any cut
 * gives the same bytes, so a file can be written in pieces and read by range.
 */
export function toMuLaw(
  channels: readonly Int16Array[],
  { rate, from, to }: { rate: PlayRate; from: number; to: number },
): Uint8Array {
  const written = new Uint8Array((to - from) * channels.length);
  channels.forEach((channel, place) => {
    for (let frame = from; frame < to; frame += 1) {
      const sample = rate === SPEECH_RATE ? (channel[frame] ?? 0) : halfRate(channel, frame * 2);
      written[(frame - from) * channels.length + place] = muLawOf(sample);
    }
  });
  return written;
}

/**
 * A half-band low-pass: a windowed sinc of 47 taps, of which every second is 0 (Mintzer, "On half-band, third-band, and
 * Nth-band FIR filters", IEEE ASSP 1982). The taps on one side, at distances 1, 3, 5, …
 */
const HALF_BAND = halfBand(12);

function halfBand(count: number): Float64Array {
  const taps = Float64Array.from({ length: count }, (_, at) => {
    const distance = 2 * at + 1;
    const window = 0.5 + 0.5 * Math.cos((Math.PI * distance) / (2 * count + 1));
    return (Math.sin((Math.PI * distance) / 2) / (Math.PI * distance)) * window;
  });
  const side = taps.reduce((sum, tap) => sum + tap, 0);
  return taps.map((tap) => tap / (4 * side));
}

function halfRate(channel: Int16Array, at: number): number {
  let sum = 0.5 * (channel[at] ?? 0);
  for (let tap = 0; tap < HALF_BAND.length; tap += 1) {
    const distance = 2 * tap + 1;
    sum += (HALF_BAND[tap] as number) * ((channel[at - distance] ?? 0) + (channel[at + distance] ?? 0));
  }
  return Math.round(sum);
}

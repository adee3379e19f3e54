import { readFile } from 'node:fs/promises';

const FOLDER = new URL('fixtures/', import.meta.url);

/** The bytes of a recording beside this file. */
export async function fixture(name: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(new URL(name, FOLDER)));
}

/** A fixture of 16-bit WAV as its samples, without the decoder that is tested. */
export async function sourceChannels(name: 'source-mono.wav' | 'source-stereo.wav'): Promise<Int16Array[]> {
  const bytes = await fixture(name);
  const samples = new Int16Array(bytes.slice(78 - ((bytes.length - 78) % 2)).buffer);
  const count = name === 'source-mono.wav' ? 1 : 2;
  return Array.from({ length: count }, (_, channel) =>
    samples.filter((_sample, at) => at % count === channel),
  );
}

/** How alike two stretches of sound are, at the lag at which they are most: 1 for the same. @param most lag, in samples */
export function likeness(one: Int16Array, other: Int16Array, most = 128): number {
  let best = -1;
  for (let lag = -most; lag <= most; lag += 1) best = Math.max(best, correlation(one, other, lag));
  return best;
}

function correlation(one: Int16Array, other: Int16Array, lag: number): number {
  let [product, left, right] = [0, 0, 0];
  for (let at = Math.max(0, -lag); at < Math.min(one.length, other.length - lag); at += 1) {
    const [a, b] = [one[at] as number, other[at + lag] as number];
    product += a * b;
    left += a * a;
    right += b * b;
  }
  return product / Math.sqrt(left * right || 1);
}

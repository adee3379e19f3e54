/** How many bars a waveform has, whatever the length of the call. */
export const BARS = 400;
/** Drawn as tall as its row, at least: a quiet line is not blown up to noise. */
const LOWEST_TOP = 24;

/** Base64 of the server to bytes. */
export function peaksOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}

/** The loudest value of any channel; what fills a row. */
export function topOf(channels: readonly Uint8Array[]): number {
  return channels.reduce(
    (top, peaks) => peaks.reduce((highest, peak) => Math.max(highest, peak), top),
    LOWEST_TOP,
  );
}

/**
 * An SVG path of bars around the middle of a row `BARS` wide and 2 high; nothing where there is no sound.
 * @param draws which bars, by the share of the recording (0 to 1) in their middle
 */
export function waveformPath(
  peaks: Uint8Array,
  top: number,
  draws: (share: number) => boolean = () => true,
): string {
  const bars = Math.min(BARS, peaks.length);
  const width = BARS / Math.max(1, bars);
  let path = '';
  for (let bar = 0; bar < bars; bar += 1) {
    if (!draws((bar + 0.5) / bars)) continue;
    const from = Math.floor((bar * peaks.length) / bars);
    const to = Math.max(from + 1, Math.floor(((bar + 1) * peaks.length) / bars));
    const loudest = peaks.subarray(from, to).reduce((highest, peak) => Math.max(highest, peak), 0);
    // The ear hears loudness by its logarithm; a square root comes near, and keeps silence flat.
    const height = Math.sqrt(loudest / top);
    if (height < 0.03) continue;
    const x = (bar * width).toFixed(2);
    path += `M${x} ${(1 - height).toFixed(3)}h${(width * 0.7).toFixed(2)}v${(2 * height).toFixed(3)}h-${(width * 0.7).toFixed(2)}z`;
  }
  return path;
}

import type { MaskedUtterance } from './types';

/** Characters (UTF-16) `start` to `end`, exclusive. */
interface Place {
  start: number;
  end: number;
}

/**
 * Where places of an original text are in the masked one. A place that touches what was masked becomes the mask's (that of
 * all masks it touches), so that none points at half a mask or tells how long the value was.
 */
export function carryOver(
  places: readonly Place[],
  { masks, replaced }: Pick<MaskedUtterance, 'masks' | 'replaced'>,
): Place[] {
  return places.map(({ start, end }) => {
    const touched = replaced.flatMap((value, index) =>
      value.start < end && value.end > start ? [masks[index] ?? value] : [],
    );
    const [first] = touched;
    const last = touched.at(-1);
    const shift = shiftAt(start, masks, replaced);
    const plain = { start: start + shift, end: end + shiftAt(end, masks, replaced) };
    if (!first || !last) return plain;
    return {
      start: isInside(start, replaced) ? first.start : plain.start,
      end: isInside(end, replaced) ? last.end : plain.end,
    };
  });
}

/** By how much a place outside of all masks moves: by the values before it. */
function shiftAt(at: number, masks: readonly Place[], replaced: readonly Place[]): number {
  let shift = 0;
  for (const [index, value] of replaced.entries()) {
    if (value.end > at) break;
    const mask = masks[index] ?? value;
    shift = mask.end - value.end;
  }
  return shift;
}

function isInside(at: number, replaced: readonly Place[]): boolean {
  return replaced.some(({ start, end }) => start < at && at < end);
}

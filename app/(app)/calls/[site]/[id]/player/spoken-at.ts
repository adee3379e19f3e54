import type { TurnView } from '@/server/calls/conversation/transcript-view';

/** The turn that is being said at a time; the one begun last, where two speak; null in silence. */
export function turnAt(turns: readonly TurnView[], ms: number): number | null {
  let found: number | null = null;
  let begun = Number.NEGATIVE_INFINITY;
  for (const [index, { startMs, endMs }] of turns.entries()) {
    if (startMs === null || startMs > ms || startMs < begun) continue;
    if (ms < (endMs ?? nextStart(turns, index))) {
      found = index;
      begun = startMs;
    }
  }
  return found;
}

/** The word of a turn that is being said at a time; between two words the one before; null outside of the turn's words. */
export function wordAt({ words }: TurnView, ms: number): number | null {
  const last = words.at(-1);
  if (!last || ms >= last[3]) return null;
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.[2] ?? 0) <= ms) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? null : low - 1;
}

function nextStart(turns: readonly TurnView[], index: number): number {
  for (let next = index + 1; next < turns.length; next += 1) {
    const startMs = turns[next]?.startMs ?? null;
    if (startMs !== null) return startMs;
  }
  return Number.POSITIVE_INFINITY;
}

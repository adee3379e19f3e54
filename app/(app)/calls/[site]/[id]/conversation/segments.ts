/** A stretch of a text, characters (UTF-16) `start` to `end`, exclusive. */
interface Stretch {
  start: number;
  end: number;
}

export interface Marks {
  /** What stands for personal data. */
  masks: readonly (Stretch & { type: string })[];
  /** Evidence of labels, by the label's key. */
  evidence: readonly (Stretch & { key: string })[];
  /** What a search found. */
  matches: readonly Stretch[];
  /** Words that have times; they follow one another. */
  words: readonly Stretch[];
}

/** A piece of a text in which the same holds of every character. */
export interface Segment extends Stretch {
  text: string;
  /** The type of the mask that it is; null for plain text. */
  mask: string | null;
  /** Keys of the labels whose evidence it is. */
  evidence: string[];
  matched: boolean;
  /** The word that it belongs to, by its place among the words. */
  word: number | null;
}

/** Cuts a text at every edge of a mark. The pieces put together are the text; a mask is never cut in two. */
export function segmentsOf(text: string, { masks, evidence, matches, words }: Marks): Segment[] {
  const edges = new Set([0, text.length]);
  for (const { start, end } of [...masks, ...evidence, ...matches, ...words]) {
    for (const edge of [start, end]) {
      const cut = masks.find((mask) => mask.start < edge && edge < mask.end);
      edges.add(Math.max(0, Math.min(text.length, cut ? cut.end : edge)));
    }
  }
  const sorted = [...edges].sort((a, b) => a - b);
  let next = 0;
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? text.length;
    const holds = (mark: Stretch) => mark.start < end && mark.end > start;
    while (next < words.length && (words[next]?.end ?? 0) <= start) next += 1;
    const word = words[next];
    return {
      start,
      end,
      text: text.slice(start, end),
      mask: masks.find(holds)?.type ?? null,
      evidence: [...new Set(evidence.filter(holds).map(({ key }) => key))],
      matched: matches.some(holds),
      word: word && word.start < end ? next : null,
    };
  });
}

/** The longest phrase, in tokens, whose repetition is looked for. */
const LONGEST = 48;

/** How often a phrase must stand in a row to be a loop: people say "no no no no", but not ten times one word. */
function repetitions(length: number): number {
  if (length === 1) return 10;
  if (length <= 3) return 7;
  return length <= 8 ? 5 : 4;
}

/**
 * Whether tokens end in a phrase that stands there again and again, and up to where they are worth keeping: with the
 * phrase once. Null where they do not.
 */
export function findLoop(tokens: readonly number[]): { keep: number } | null {
  for (let length = 1; length <= LONGEST; length += 1) {
    const needed = length * repetitions(length);
    if (tokens.length < needed) continue;
    let same = 0;
    while (
      same < tokens.length - length &&
      tokens[tokens.length - 1 - same] === tokens[tokens.length - 1 - same - length]
    )
      same += 1;
    if (same + length >= needed) return { keep: tokens.length - same };
  }
  return null;
}

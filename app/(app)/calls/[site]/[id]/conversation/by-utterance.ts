/** Things of a call by the turn they belong to; the same lists in every render, so that turns they do not change stay. */
export function byUtterance<Thing>(
  things: readonly Thing[],
  utteranceOf: (thing: Thing) => number | null,
): ReadonlyMap<number, readonly Thing[]> {
  const found = new Map<number, Thing[]>();
  for (const thing of things) {
    const utterance = utteranceOf(thing);
    if (utterance === null) continue;
    const before = found.get(utterance);
    if (before) before.push(thing);
    else found.set(utterance, [thing]);
  }
  return found;
}

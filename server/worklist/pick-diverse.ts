/** A call that may be worth labelling, as far as picking needs to know. */
export interface Pickable {
  callId: string;
  /** Calls of one group are alike in kind: a reason and an intent. */
  group: string;
  /** What was said, as a set of words. */
  words: ReadonlySet<string>;
}

/** Two calls that share this much of their words say the same. */
const SAME = 0.6;

/**
 * Picks calls in their order, but takes turns between groups, and leaves out a call that says nearly what one picked before
 * says (Jaccard index of the words): twenty near-identical calls teach a model little more than one.
 */
export function pickDiverse<Call extends Pickable>(calls: readonly Call[], wanted: number): Call[] {
  const groups = new Map<string, Call[]>();
  for (const call of calls) groups.set(call.group, [...(groups.get(call.group) ?? []), call]);
  const picked: Call[] = [];
  while (picked.length < wanted && groups.size > 0) {
    for (const [group, waiting] of groups) {
      const next = nextUnlike(waiting, picked);
      if (waiting.length === 0) groups.delete(group);
      if (next) picked.push(next);
      if (picked.length === wanted) break;
    }
  }
  return picked;
}

/** Takes the first that is like none of those picked off its queue, and those before it with it. */
function nextUnlike<Call extends Pickable>(waiting: Call[], picked: readonly Call[]): Call | null {
  for (let call = waiting.shift(); call; call = waiting.shift()) {
    const { words } = call;
    if (!picked.some((other) => likeness(words, other.words) >= SAME)) return call;
  }
  return null;
}

/** Jaccard index: shared words of all words; 0 where a call has none. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const word of small) if (large.has(word)) shared += 1;
  return shared / (one.size + other.size - shared);
}

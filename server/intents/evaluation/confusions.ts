import { inScope, type Judged } from './judged';

export interface Confusion {
  truth: string;
  said: string;
  count: number;
}

/** What is taken for what, most often first. */
export function confusionsOf(judged: readonly Judged[], limit: number): Confusion[] {
  const pairs = new Map<string, Confusion>();
  for (const { truth, top } of inScope(judged)) {
    if (truth === top) continue;
    const key = `${truth} ${top}`;
    const pair = pairs.get(key) ?? { truth, said: top, count: 0 };
    pairs.set(key, { ...pair, count: pair.count + 1 });
  }
  return [...pairs.values()]
    .sort((a, b) => b.count - a.count || (`${a.truth} ${a.said}` < `${b.truth} ${b.said}` ? -1 : 1))
    .slice(0, limit);
}

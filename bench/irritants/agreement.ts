/** How well a grouping agrees with true classes. */
export interface Agreement {
  /** Mutual information over the mean of both entropies (Strehl & Ghosh, JMLR 3, 2002), 0 to 1. */
  nmi: number;
  /** Share of things that are of the commonest class of their group. */
  purity: number;
  groups: number;
}

export function agreement(classes: readonly string[], groups: readonly number[]): Agreement {
  const total = classes.length;
  const joint = new Map<string, number>();
  const byClass = new Map<string, number>();
  const byGroup = new Map<number, number>();
  const largest = new Map<number, number>();
  classes.forEach((name, at) => {
    const group = groups[at] ?? -1;
    const key = `${group}\u0000${name}`;
    joint.set(key, (joint.get(key) ?? 0) + 1);
    byClass.set(name, (byClass.get(name) ?? 0) + 1);
    byGroup.set(group, (byGroup.get(group) ?? 0) + 1);
    largest.set(group, Math.max(largest.get(group) ?? 0, joint.get(key) ?? 0));
  });
  const ofClasses = entropy(byClass.values(), total);
  const ofGroups = entropy(byGroup.values(), total);
  const information = ofClasses + ofGroups - entropy(joint.values(), total);
  const mean = (ofClasses + ofGroups) / 2;
  const pure = [...largest.values()].reduce((sum, count) => sum + count, 0);
  return { nmi: mean > 0 ? information / mean : 0, purity: pure / total, groups: byGroup.size };
}

function entropy(counts: Iterable<number>, total: number): number {
  let sum = 0;
  for (const count of counts) sum -= (count / total) * Math.log(count / total);
  return sum;
}

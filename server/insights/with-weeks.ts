const DAY_MS = 86_400_000;
/** How far a repeat call may be away, in days of UTC. */
const REACH = 7;

/** Some days (YYYY-MM-DD) and a week either side of each, in order. */
export function withWeeks(days: readonly string[]): string[] {
  const all = new Set<number>();
  for (const day of days) {
    const at = Date.parse(day) / DAY_MS;
    for (let shift = -REACH; shift <= REACH; shift += 1) all.add(at + shift);
  }
  return [...all].sort((a, b) => a - b).map((at) => new Date(at * DAY_MS).toISOString().slice(0, 10));
}

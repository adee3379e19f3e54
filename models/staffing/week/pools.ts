/** Queues that groups of people share, directly or by way of others. */
export interface Pool {
  groups: string[];
  queues: string[];
}

/**
 * The pools of a site: groups that have a queue in common stand in one, with all their queues. Groups of one queue that no
 * other group serves make none.
 */
export function poolsOf(groups: readonly { name: string; queues: readonly string[] }[]): Pool[] {
  const pools: Pool[] = [];
  for (const { name, queues } of groups) {
    const touched = pools.filter((pool) => pool.queues.some((queue) => queues.includes(queue)));
    const merged: Pool = {
      groups: [...touched.flatMap((pool) => pool.groups), name],
      queues: [...new Set([...touched.flatMap((pool) => pool.queues), ...queues])],
    };
    for (const pool of touched) pools.splice(pools.indexOf(pool), 1);
    pools.push(merged);
  }
  return pools.filter(({ queues }) => queues.length > 1);
}

/** What an agent did in a queue, as the calls tell it. */
interface AgentQueue {
  agent: string;
  queue: string;
  calls: number;
  days: number;
}

export interface FoundGroup {
  name: string;
  queues: string[];
  agents: string[];
}

/** Fewer calls in a queue than this share of an agent's were help in need, not a skill. */
const SKILL_SHARE = 0.1;
/** Somebody seen on fewer days was passing through. */
const FEWEST_DAYS = 2;

/** People who took calls of the same queues, as groups; each is named after its queues. */
export function groupsOfAgents(rows: readonly AgentQueue[], nameOf: (queue: string) => string): FoundGroup[] {
  const byAgent = new Map<string, AgentQueue[]>();
  for (const row of rows) byAgent.set(row.agent, [...(byAgent.get(row.agent) ?? []), row]);
  const groups = new Map<string, FoundGroup>();
  for (const [agent, own] of byAgent) {
    const all = own.reduce((sum, { calls }) => sum + calls, 0);
    if (Math.max(...own.map(({ days }) => days)) < FEWEST_DAYS) continue;
    const queues = own
      .filter(({ calls }) => calls >= SKILL_SHARE * all)
      .map(({ queue }) => queue)
      .sort();
    const key = JSON.stringify(queues);
    const group = groups.get(key);
    if (group) group.agents.push(agent);
    else groups.set(key, { name: groupName(queues.map(nameOf)), queues, agents: [agent] });
  }
  return [...groups.values()].sort((a, b) => b.agents.length - a.agents.length);
}

function groupName(queues: readonly string[]): string {
  const [first = 'All calls', ...others] = queues;
  if (others.length > 2) return `${first} and ${others.length} more queues`;
  return [first, ...others].join(' + ').slice(0, 100);
}

import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { database, type Transaction } from '@/server/postgres/client';
import { addDays } from '@/server/trends/period';
import { agentQueues, lastAgentDay } from '../queries/agent-queues';
import { type FoundGroup, groupsOfAgents } from './groups-of-agents';

export const fromCallsInput = z.object({
  siteId: z.int().positive(),
  weeks: z.int().min(1).max(26).default(4),
});

export const fromCallsOutput = z.object({
  groups: z.int(),
  /** who were not on the staff before */
  people: z.int(),
  known: z.int(),
  from: z.iso.date(),
  to: z.iso.date(),
});

/**
 * Takes people from the call log: agents of the last weeks that name them, grouped by the queues whose calls they took.
 * Who is on the staff already stays as and where he or she is.
 * @throws AppError `not_found` for a site that is not the actor's, or one whose calls name no agents
 */
export async function takeFromCalls(
  { actor }: UseCaseContext,
  input: z.input<typeof fromCallsInput>,
): Promise<z.output<typeof fromCallsOutput>> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'staffing:write');
  const { siteId, weeks } = parseInput(fromCallsInput, input);
  const [found] = await lastAgentDay({ siteId });
  if (!found?.last) {
    throw new AppError('not_found', 'The calls of this site do not say who took them.', {
      hint: 'Map a column to the agent when you bring in calls, or bring in people from a CSV file.',
    });
  }
  const period = { from: addDays(found.last, 1 - 7 * weeks), to: found.last };
  const [rows, queues] = await Promise.all([
    agentQueues({ siteId, ...period }),
    database().queue.findMany({ where: { siteId }, select: { code: true, name: true } }),
  ]);
  const names = new Map(queues.map(({ code, name }) => [code, name]));
  const groups = groupsOfAgents(rows, (queue) => names.get(queue) || queue || 'All calls');
  return database().$transaction(async (transaction) => {
    const counts = { groups: groups.length, people: 0, known: 0 };
    for (const group of groups) {
      const { added, known } = await addGroup(transaction, siteId, group, actor.name);
      counts.people += added;
      counts.known += known;
    }
    await audit(transaction, actor, {
      action: 'staff.from_calls',
      subject: `site:${siteId}`,
      siteId,
      details: { ...period, ...counts },
    });
    return { ...counts, ...period };
  });
}

async function addGroup(
  transaction: Transaction,
  siteId: number,
  { name, queues, agents }: FoundGroup,
  updatedBy: string,
): Promise<{ added: number; known: number }> {
  const known = await transaction.staffMember.findMany({
    where: { code: { in: agents }, group: { siteId } },
    select: { code: true },
  });
  const knownCodes = new Set(known.map(({ code }) => code));
  const added = agents.filter((agent) => !knownCodes.has(agent));
  if (added.length === 0) return { added: 0, known: agents.length };
  const skills = queues.map((queue) => ({ queue, priority: 1, handleFactor: 1 }));
  const group = await transaction.staffGroup.upsert({
    where: { siteId_name: { siteId, name } },
    create: { siteId, name, skills, updatedBy },
    update: {},
  });
  await transaction.staffMember.createMany({
    data: added.map((agent) => ({ groupId: group.id, code: agent, name: readableName(agent) })),
  });
  return { added: added.length, known: agents.length - added.length };
}

/** TOVA as Tova; names in mixed letters stay. */
function readableName(agent: string): string {
  if (agent !== agent.toUpperCase()) return agent;
  return agent
    .toLowerCase()
    .replace(
      /(^|[\s_.-])(\p{L})/gu,
      (_, before: string, letter: string) => before.replace('_', ' ') + letter.toUpperCase(),
    );
}

import { z } from 'zod';
import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { localDate } from '@/server/trends/filter';
import { callChoicesOfDays } from './queries/call-choices';

/** As many as a list to pick from can hold. */
const MAX_CHOICES = 1000;

export const callChoicesInput = z.object({ siteId: z.int().positive(), from: localDate, to: localDate });

const choices = z.array(z.string());
export const callChoicesOutput = z.object({ agents: choices, wrapUps: choices });
export type CallChoices = z.output<typeof callChoicesOutput>;

/**
 * The agents and wrap-up codes that a list of calls can be narrowed to, most calls first; '' is "not known".
 * @throws AppError `not_found` for a site the actor may not see
 */
export async function callChoices(
  { actor }: UseCaseContext,
  input: z.input<typeof callChoicesInput>,
): Promise<CallChoices> {
  requireSite(actor, input.siteId);
  const { siteId, from, to } = parseInput(callChoicesInput, input);
  const found = await callChoicesOfDays({ site_id: siteId, first: from, last: to, limit: MAX_CHOICES });
  const of = (kind: 'agent' | 'wrapUp'): string[] =>
    found.filter((choice) => choice.kind === kind).map(({ code }) => code);
  return { agents: of('agent'), wrapUps: of('wrapUp') };
}

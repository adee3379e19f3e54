import { z } from 'zod';
import { irritantRuleSchema } from '@/models/irritants/rules/rule';
import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { irritantDescription, irritantName } from './describe';
import { saveRule } from './save-rule';

/** What a file of rules holds. */
export const rulesFile = z
  .array(
    z.strictObject({
      name: irritantName,
      description: irritantDescription.default(''),
      rule: irritantRuleSchema,
    }),
  )
  .min(1, 'There is no rule in it.')
  .max(200);

const importRulesInput = z.object({ siteId: z.int().positive(), rules: rulesFile });

/** What became of the rules of a file. */
export interface ImportedRules {
  made: number;
  /** known by their names, with another rule or description now */
  changed: number;
}

/**
 * Takes over irritants written as rules, as from another site. One of the same name gets the new rule.
 * @throws AppError `invalid_input` that names the rule and what is wrong with it, or for a name that is there twice;
 *   `conflict` for a name whose irritant was merged into another
 */
export async function importRules(
  context: UseCaseContext,
  input: z.input<typeof importRulesInput>,
): Promise<ImportedRules> {
  requireSite(context.actor, input.siteId);
  const { siteId, rules } = parseInput(importRulesInput, input);
  const twice = rules.find(({ name }, at) => rules.findIndex((other) => other.name === name) !== at);
  if (twice) {
    throw new AppError('invalid_input', `"${twice.name}" is there twice.`, {
      hint: 'Give each rule a name of its own.',
    });
  }
  const known = await database().irritant.findMany({
    where: { siteId, name: { in: rules.map(({ name }) => name) } },
    select: { id: true, name: true },
  });
  const idOf = new Map(known.map(({ id, name }) => [name, id]));
  for (const rule of rules) {
    const irritantId = idOf.get(rule.name);
    await saveRule(context, { siteId, ...(irritantId && { irritantId }), ...rule });
  }
  return { made: rules.length - idOf.size, changed: idOf.size };
}

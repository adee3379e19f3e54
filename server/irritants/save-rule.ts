import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { irritantRuleSchema } from '@/models/irritants/rules/rule';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { database, type Transaction } from '@/server/postgres/client';
import type { Irritant } from '@/server/postgres/generated/client';
import { findSite } from '@/server/sites/find-site';
import { type IrritantView, viewIrritant } from './contracts/irritant-view';
import { irritantDescription, irritantName } from './describe';
import { findIrritant } from './find-irritant';
import { ruleVersion } from './rule-version';

export const saveRuleInput = z.object({
  siteId: z.int().positive(),
  /** absent: a new irritant */
  irritantId: z.uuid().optional(),
  name: irritantName,
  description: irritantDescription.default(''),
  rule: irritantRuleSchema,
});

/**
 * Makes an irritant of a rule, or gives an irritant another rule. A person wrote it, so it is confirmed. Calls are read with
 * it from the next reading on.
 * @throws AppError `not_found`, `conflict` for an irritant that was merged into another
 */
export async function saveRule(
  { actor }: UseCaseContext,
  input: z.input<typeof saveRuleInput>,
): Promise<IrritantView> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'irritants:write');
  const { siteId, irritantId, name, description, rule } = parseInput(saveRuleInput, input);
  return await database().$transaction(async (transaction) => {
    await findSite(transaction, siteId);
    const before = irritantId === undefined ? null : await unmerged(transaction, siteId, irritantId);
    const said = { name, description, rule: JSON.parse(JSON.stringify(rule)) };
    const decided = { status: 'confirmed', decidedAt: new Date(), decidedBy: actor.name } as const;
    const saved = before
      ? await transaction.irritant.update({ where: { id: before.id }, data: { ...said, ...decided } })
      : await transaction.irritant.create({
          data: { siteId, origin: 'rule', createdBy: actor.name, ...said, ...decided },
        });
    const about = { subject: `irritant:${saved.id}`, siteId };
    if (!before) await audit(transaction, actor, { action: 'irritant.create', ...about, details: { name } });
    if (!before || !isDeepStrictEqual(before.rule, saved.rule)) {
      const version = (await ruleVersion(transaction, saved.id)) + 1;
      await audit(transaction, actor, {
        action: 'irritant.rule',
        ...about,
        details: { rule: said.rule, version },
      });
    }
    return viewIrritant(saved);
  });
}

async function unmerged(transaction: Transaction, siteId: number, id: string): Promise<Irritant> {
  const irritant = await findIrritant(transaction, siteId, id);
  if (irritant.status !== 'merged') return irritant;
  throw new AppError('conflict', `"${irritant.name}" was merged into another irritant.`, {
    hint: 'Take it out of there first, or change the rule of that one.',
  });
}

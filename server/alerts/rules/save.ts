import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { isUniqueViolation } from '@/server/postgres/unique-violation';
import { changedFields } from '@/server/sites/changed-fields';
import { findSite } from '@/server/sites/find-site';
import { ruleSettings } from '../contracts/settings';
import { type RuleView, viewRule } from '../contracts/views';
import { startingPoint } from '../run/checkpoint';
import { WATCHED } from '../run/look';
import { findRule } from './find-rule';

const MOST_COOLDOWN_MINUTES = 10_080;

export const saveRuleInput = z.object({
  siteId: z.int().positive(),
  /** null: a new one */
  ruleId: z.uuid().nullable(),
  name: z.string().trim().min(1, 'A name is needed.').max(120),
  rule: ruleSettings,
  emails: z.array(z.email('This is no e-mail address.')).max(50).default([]),
  webhookIds: z.array(z.uuid()).max(20).default([]),
  cooldownMinutes: z.int().min(0).max(MOST_COOLDOWN_MINUTES).default(60),
  enabled: z.boolean().default(true),
});

/**
 * Makes a rule, or changes one. A rule that is new, enabled again or of another kind looks at what comes from now on.
 * @throws AppError `not_found`, `conflict` for a name that is taken, `invalid_input`
 */
export async function saveRule(
  { actor }: UseCaseContext,
  input: z.input<typeof saveRuleInput>,
): Promise<RuleView> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'alerts:write');
  const { siteId, ruleId, rule, ...rest } = parseInput(saveRuleInput, input);
  const start = await startingPoint(siteId, WATCHED[rule.kind]);
  const values = { ...rest, kind: rule.kind, settings: rule.settings };
  return await database()
    .$transaction(async (transaction) => {
      await findSite(transaction, siteId);
      requireWebhooks(rest.webhookIds, await transaction.webhook.findMany({ where: { siteId } }));
      const before = ruleId === null ? null : await findRule(transaction, siteId, ruleId);
      const goesOn = before?.enabled && before.kind === rule.kind;
      const data = { ...values, updatedBy: actor.name, ...(goesOn ? {} : { checkpoint: start }) };
      const saved = before
        ? await transaction.alertRule.update({ where: { id: before.id }, data })
        : await transaction.alertRule.create({ data: { ...data, siteId } });
      const changes = changedFields(asJson(before ?? {}), asJson(values));
      await audit(transaction, actor, {
        action: before ? 'alert-rule.change' : 'alert-rule.create',
        subject: `alert-rule:${saved.id}`,
        siteId,
        details: { name: rest.name, changes },
      });
      return viewRule(saved);
    })
    .catch((error: unknown) => {
      if (!isUniqueViolation(error)) throw error;
      throw new AppError('conflict', `There is a rule ${rest.name} already.`, {
        hint: 'Choose another name.',
      });
    });
}

const FIELDS = ['name', 'kind', 'settings', 'emails', 'webhookIds', 'cooldownMinutes', 'enabled'] as const;

/** What of a rule the audit log compares. */
function asJson(rule: Partial<Record<(typeof FIELDS)[number], unknown>>) {
  const fields = FIELDS.map((field) => [field, rule[field] ?? null] as const);
  return z.record(z.string(), z.json()).parse(Object.fromEntries(fields));
}

function requireWebhooks(ids: readonly string[], known: readonly { id: string }[]): void {
  if (ids.every((id) => known.some((webhook) => webhook.id === id))) return;
  throw new AppError('not_found', 'There is no such webhook of this site.');
}

import { z } from 'zod';
import type { AlertRule } from '@/server/postgres/generated/client';
import { AlertKind } from '@/server/postgres/generated/enums';
import { ruleSettings } from './settings';

export const ruleView = z.object({
  id: z.uuid(),
  name: z.string(),
  /** kind and settings belong together */
  rule: ruleSettings,
  emails: z.array(z.string()),
  webhookIds: z.array(z.uuid()),
  cooldownMinutes: z.int(),
  enabled: z.boolean(),
  updatedAt: z.date(),
  updatedBy: z.string(),
  checkedAt: z.date().nullable(),
  /** why the last look failed */
  error: z.string().nullable(),
});
export type RuleView = z.output<typeof ruleView>;

/** A rule as pages show it. */
export function viewRule(row: AlertRule): RuleView {
  const { id, name, kind, settings, emails, webhookIds, cooldownMinutes, enabled } = row;
  const { updatedAt, updatedBy, checkedAt, error } = row;
  return {
    id,
    name,
    rule: ruleSettings.parse({ kind, settings }),
    emails,
    webhookIds,
    cooldownMinutes,
    enabled,
    updatedAt,
    updatedBy,
    checkedAt,
    error,
  };
}

export const alertView = z.object({
  id: z.uuid(),
  ruleName: z.string(),
  kind: z.enum(AlertKind),
  openedAt: z.date(),
  happenedAt: z.date(),
  closedAt: z.date().nullable(),
  /** data that came later took it back */
  withdrawn: z.boolean(),
  sentence: z.string(),
  href: z.string(),
  acknowledgedAt: z.date().nullable(),
  acknowledgedBy: z.string().nullable(),
  note: z.string(),
});
export type AlertView = z.output<typeof alertView>;

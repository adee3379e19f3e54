import { z } from 'zod';
import { describeRule } from '@/models/irritants/rules/describe-rule';
import { irritantRuleSchema } from '@/models/irritants/rules/rule';
import type { Irritant } from '@/server/postgres/generated/client';
import { IrritantOrigin, IrritantStatus } from '@/server/postgres/generated/enums';
import { phrasesOfTopic } from './stored-topic';

/** What an irritant is, without its figures. */
export const irritantView = z.object({
  id: z.uuid(),
  name: z.string(),
  description: z.string(),
  status: z.enum(IrritantStatus),
  origin: z.enum(IrritantOrigin),
  /** null for one that discovery found and nobody wrote a rule for */
  rule: irritantRuleSchema.nullable(),
  /** the rule as a sentence; '' where there is none */
  ruleWords: z.string(),
  /** what discovery knows it by, the most telling first */
  phrases: z.array(z.string()),
  mergedIntoId: z.uuid().nullable(),
  createdAt: z.date(),
  createdBy: z.string(),
  decidedAt: z.date().nullable(),
  decidedBy: z.string().nullable(),
});
export type IrritantView = z.output<typeof irritantView>;

/** What pages are told of an irritant. */
export function viewIrritant(row: Irritant): IrritantView {
  const rule = row.rule === null ? null : irritantRuleSchema.parse(row.rule);
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    status: row.status,
    origin: row.origin,
    rule,
    ruleWords: rule ? describeRule(rule) : '',
    phrases: phrasesOfTopic(row.topic),
    mergedIntoId: row.mergedIntoId,
    createdAt: row.createdAt,
    createdBy: row.createdBy,
    decidedAt: row.decidedAt,
    decidedBy: row.decidedBy,
  };
}

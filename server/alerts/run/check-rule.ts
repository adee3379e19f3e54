import { toAppError } from '@/server/errors';
import { log } from '@/server/log';
import { database } from '@/server/postgres/client';
import type { AlertRule } from '@/server/postgres/generated/client';
import { ruleSettings } from '../contracts/settings';
import { dueOf } from './checkpoint';
import { lookWith, WATCHED } from './look';
import { type Recorded, recordFindings } from './record-findings';

const NOTHING: Recorded = { opened: 0, closed: 0, messages: 0 };

/** Lets a rule look at what came since it looked last. What goes wrong is written on the rule and looked at again next time. */
export async function checkRule(rule: AlertRule, timeZone: string, now: Date): Promise<Recorded> {
  try {
    const parsed = ruleSettings.parse({ kind: rule.kind, settings: rule.settings });
    const due = await dueOf(rule.siteId, WATCHED[parsed.kind], rule.checkpoint);
    if (!due.period) {
      await database().alertRule.update({ where: { id: rule.id }, data: { checkedAt: now, error: null } });
      return NOTHING;
    }
    const { siteId, createdAt: since } = rule;
    const findings = await lookWith(parsed, { siteId, timeZone, period: due.period, since });
    return await recordFindings(rule, findings, { ...due, period: due.period }, now);
  } catch (thrown) {
    const { code, message } = toAppError(thrown);
    log().warn({ ruleId: rule.id, code, reason: message }, 'alerts: a rule could not look');
    await database().alertRule.updateMany({
      where: { id: rule.id },
      data: { checkedAt: now, error: message },
    });
    return NOTHING;
  }
}

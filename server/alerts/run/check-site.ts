import { database } from '@/server/postgres/client';
import type { AlertRule } from '@/server/postgres/generated/client';
import { checkRule } from './check-rule';
import type { Recorded } from './record-findings';

export interface Checked extends Recorded {
  rule: Pick<AlertRule, 'id' | 'name' | 'kind'>;
}

/** Lets all enabled rules of a site look, one after the other. */
export async function checkSite(siteId: number, now: Date): Promise<Checked[]> {
  const { timeZone, alertRules } = await database().site.findUniqueOrThrow({
    where: { id: siteId },
    include: { alertRules: { where: { enabled: true }, orderBy: { name: 'asc' } } },
  });
  const checked: Checked[] = [];
  for (const rule of alertRules) {
    const { id, name, kind } = rule;
    checked.push({ rule: { id, name, kind }, ...(await checkRule(rule, timeZone, now)) });
  }
  return checked;
}

import type { JobPayload } from '@/jobs/contracts';
import { checkSite } from '@/server/alerts/run/check-site';
import { enqueue } from '@/server/jobs/enqueue';
import { log } from '@/server/log';
import { database } from '@/server/postgres/client';

/** Lets the alert rules of a site look at what came; null: of all sites that have rules. */
export async function lookForAlertsJob({ siteId }: JobPayload<'look-for-alerts'>): Promise<void> {
  const sites = await database().site.findMany({
    where: { alertRules: { some: { enabled: true } }, ...(siteId === null ? {} : { id: siteId }) },
    select: { id: true },
  });
  let messages = 0;
  for (const { id } of sites) {
    const checked = await checkSite(id, new Date());
    const opened = checked.reduce((sum, rule) => sum + rule.opened, 0);
    messages += checked.reduce((sum, rule) => sum + rule.messages, 0);
    if (opened > 0) log().info({ siteId: id, opened }, 'alerts: something new');
  }
  if (messages > 0) await enqueue('send-messages', {});
}

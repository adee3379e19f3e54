import { listAlerts } from '@/server/alerts/list';
import { checkSite } from '@/server/alerts/run/check-site';
import { CLI_ACTOR } from '@/server/auth/actor';
import { enqueue } from '@/server/jobs/enqueue';
import type { Outcome } from './command';
import { siteNamed } from './site-named';

/**
 * Lets the rules of a site look now; messages are sent by a worker.
 * @throws AppError `not_found` for an unknown site
 */
export async function checkAlerts(site: string): Promise<Outcome> {
  const siteId = await siteNamed(site);
  const rules = await checkSite(siteId, new Date());
  if (rules.some(({ messages }) => messages > 0)) await enqueue('send-messages', {});
  const { alerts, open } = await listAlerts({ actor: CLI_ACTOR }, { siteId });
  const looked = rules.map(({ rule, opened, closed }) => `${rule.name}: ${opened} new, ${closed} over`);
  const waiting = alerts.map(({ sentence }) => `  ${sentence}`);
  const text = [
    ...(looked.length > 0 ? looked : ['No rule looks: make one on Settings → Notifications.']),
    `${open} ${open === 1 ? 'alert waits' : 'alerts wait'} for somebody.`,
    ...waiting,
  ].join('\n');
  return { text, data: { rules, open, alerts } };
}

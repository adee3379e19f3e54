import { alertDetail } from '@/server/alerts/run/alert-detail';
import { env } from '@/server/env';
import type { Transaction } from '@/server/postgres/client';
import type { Alert, AlertRule } from '@/server/postgres/generated/client';

/** More are counted, not listed: who wants them opens the page. */
const MOST_LISTED = 20;

/** A page's address as somebody outside the product can open it, where the product knows its own address. */
function absolute(href: string): string {
  const base = env().NEXTAUTH_URL;
  return base === undefined ? href : new URL(href, base).href;
}

/**
 * Writes the messages about a rule's new alerts, one to every address and webhook of the rule, in the transaction that made
 * the alerts. They hold figures and links, never what was said.
 * @returns how many
 */
export async function tellAlerts(
  transaction: Transaction,
  rule: AlertRule,
  alerts: readonly Alert[],
): Promise<number> {
  if (alerts.length === 0 || rule.emails.length + rule.webhookIds.length === 0) return 0;
  const [site, webhooks] = await Promise.all([
    transaction.site.findUniqueOrThrow({ where: { id: rule.siteId } }),
    transaction.webhook.findMany({
      where: { id: { in: rule.webhookIds }, siteId: rule.siteId, disabledAt: null },
    }),
  ]);
  const [first] = alerts;
  const alertId = alerts.length === 1 ? (first?.id ?? null) : null;
  const subject = `[Callcast] ${site.name}: ${rule.name}${alerts.length > 1 ? ` (${alerts.length})` : ''}`;
  const common = { siteId: rule.siteId, alertId, subject };
  const text = textOf(rule, alerts);
  const payload = {
    type: 'alerts.opened',
    site: { code: site.code, name: site.name, timeZone: site.timeZone },
    rule: { id: rule.id, name: rule.name, kind: rule.kind },
    alerts: alerts.map(viewForPrograms),
  };
  await transaction.outboundMessage.createMany({
    data: [
      ...rule.emails.map((target) => ({ ...common, channel: 'email' as const, target, body: { text } })),
      ...webhooks.map(({ id }) => ({ ...common, channel: 'webhook' as const, target: id, body: payload })),
    ],
  });
  return rule.emails.length + webhooks.length;
}

function textOf(rule: AlertRule, alerts: readonly Alert[]): string {
  const listed = alerts.slice(0, MOST_LISTED);
  const lines = listed.map(({ sentence, href }) => `${sentence}\n${absolute(href)}`);
  const rest = alerts.length - listed.length;
  return [
    ...lines,
    ...(rest > 0 ? [`And ${rest} more.`] : []),
    `All alerts: ${absolute(`/alerts?site=${rule.siteId}`)}`,
    `Sent by the rule “${rule.name}” of Callcast.`,
  ].join('\n\n');
}

function viewForPrograms({ id, sentence, href, happenedAt, closedAt, detail }: Alert) {
  const { until, figures } = alertDetail.parse(detail);
  return {
    id,
    sentence,
    url: absolute(href),
    from: happenedAt.toISOString(),
    until,
    open: closedAt === null,
    figures,
  };
}

import { z } from 'zod';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import type { Alert, AlertRule, Prisma } from '@/server/postgres/generated/client';
import { type AlertView, alertView } from './contracts/views';
import { alertDetail } from './run/alert-detail';

const MOST = 200;
const ALERT_STATES = ['open', 'closed', 'all'] as const;

export const listAlertsInput = z.object({
  siteId: z.int().positive(),
  state: z.enum(ALERT_STATES).default('open'),
});
export const listAlertsOutput = z.object({
  alerts: z.array(alertView),
  /** not acknowledged, and acknowledged */
  open: z.int(),
  closed: z.int(),
  /** rules that look */
  rules: z.int(),
});
export type AlertList = z.output<typeof listAlertsOutput>;

/** An alert waits for somebody until it is acknowledged, also where its condition is over by then: data may come once a day. */
export const OPEN: Prisma.AlertWhereInput = { acknowledgedAt: null };
const CLOSED: Prisma.AlertWhereInput = { acknowledgedAt: { not: null } };
const STATES: Record<(typeof ALERT_STATES)[number], Prisma.AlertWhereInput> = {
  open: OPEN,
  closed: CLOSED,
  all: {},
};

/** The alerts of a site, the newest first. */
export async function listAlerts(
  { actor }: UseCaseContext,
  input: z.input<typeof listAlertsInput>,
): Promise<AlertList> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'alerts:read');
  const { siteId, state } = parseInput(listAlertsInput, input);
  const count = (where: Prisma.AlertWhereInput) => database().alert.count({ where: { siteId, ...where } });
  const [rows, open, closed, rules] = await Promise.all([
    database().alert.findMany({
      where: { siteId, ...STATES[state] },
      include: { rule: true },
      orderBy: [{ happenedAt: 'desc' }, { id: 'asc' }],
      take: MOST,
    }),
    count(OPEN),
    count(CLOSED),
    database().alertRule.count({ where: { siteId, enabled: true } }),
  ]);
  return { alerts: rows.map(viewAlert), open, closed, rules };
}

/** An alert as pages show it. */
export function viewAlert(row: Alert & { rule: AlertRule }): AlertView {
  const { id, openedAt, happenedAt, closedAt, sentence, href, acknowledgedAt, acknowledgedBy, rule } = row;
  const { withdrawn, note } = alertDetail.parse(row.detail);
  return {
    id,
    ruleName: rule.name,
    kind: rule.kind,
    openedAt,
    happenedAt,
    closedAt,
    withdrawn,
    sentence,
    href,
    acknowledgedAt,
    acknowledgedBy,
    note,
  };
}

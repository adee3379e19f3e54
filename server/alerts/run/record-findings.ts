import { tellAlerts } from '@/server/messages/tell-alerts';
import { database, type Transaction } from '@/server/postgres/client';
import { type Alert, type AlertRule, Prisma } from '@/server/postgres/generated/client';
import type { Period } from '@/server/trends/period';
import type { Finding } from '../contracts/finding';
import { alertDetail, detailOf } from './alert-detail';
import type { Due } from './checkpoint';
import { alertOf } from './match-alert';

const DAY_MS = 86_400_000;
/** A run of events that a rule may find again reaches back at most so far. */
const REACH_MS = 62 * DAY_MS;
/** More at once say that the rule is wrong; the newest are kept. */
const MOST_NEW = 200;

export interface Recorded {
  opened: number;
  closed: number;
  messages: number;
}

/**
 * Makes a rule's alerts agree with what it found on some days, and tells those that are new. All of it or nothing: alerts,
 * the messages about them and the checkpoint are one transaction, and two workers at once wait for each other.
 */
export async function recordFindings(
  rule: AlertRule,
  findings: readonly Finding[],
  { period, fresh, checkpoint }: Due & { period: Period },
  now: Date,
): Promise<Recorded> {
  return await database().$transaction(async (transaction) => {
    await transaction.$queryRaw(
      Prisma.sql`SELECT id FROM "AlertRule" WHERE id = ${rule.id}::uuid FOR UPDATE`,
    );
    const since = new Date(Date.parse(period.from) - REACH_MS);
    const standing = await transaction.alert.findMany({
      where: { ruleId: rule.id, OR: [{ happenedAt: { gte: since } }, { closedAt: null }] },
      orderBy: { happenedAt: 'desc' },
    });
    const { opened, seen, closed } = await keep(transaction, { rule, findings, standing, fresh, now });
    const withdrawn = await withdraw(transaction, { standing, seen, period, now });
    const messages = await tellAlerts(transaction, rule, opened);
    await transaction.alertRule.update({
      where: { id: rule.id },
      data: { checkpoint, checkedAt: now, error: null },
    });
    return { opened: opened.length, closed: closed + withdrawn, messages };
  });
}

interface Keeping {
  rule: AlertRule;
  findings: readonly Finding[];
  standing: readonly Alert[];
  fresh: Due['fresh'];
  now: Date;
}

/** Whether the days that came show it: what was there before a rule, or before its last look, is no news. */
function isNews({ from, until, over }: Finding, fresh: Due['fresh']): boolean {
  if (fresh === null) return true;
  const dayOf = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 10);
  if (over === null) return fresh.has(dayOf(until.getTime()));
  return fresh.has(dayOf(from.getTime())) || fresh.has(dayOf(until.getTime() - 1));
}

async function keep(transaction: Transaction, { rule, findings, standing, fresh, now }: Keeping) {
  const known = [...standing];
  const seen = new Set<string>();
  const opened = new Map<string, Alert>();
  let closed = 0;
  const unknown = findings.filter((finding) => !alertOf(finding, known, rule.cooldownMinutes));
  const news = unknown.filter((finding) => isNews(finding, fresh)).slice(-MOST_NEW);
  const left = new Set(unknown.filter((finding) => !news.includes(finding)));
  for (const finding of findings) {
    if (left.has(finding)) continue;
    const match = alertOf(finding, known, rule.cooldownMinutes);
    const kept = match
      ? await goOn(transaction, match, finding, now)
      : await open(transaction, rule, finding, now);
    if (match?.closedAt === null && kept.closedAt !== null) closed += 1;
    if (!match || opened.has(kept.id)) opened.set(kept.id, kept);
    if (match) known.splice(known.indexOf(match), 1);
    known.unshift(kept);
    seen.add(kept.id);
  }
  return { opened: [...opened.values()], seen, closed };
}

async function open(transaction: Transaction, rule: AlertRule, finding: Finding, now: Date): Promise<Alert> {
  return await transaction.alert.create({
    data: {
      siteId: rule.siteId,
      ruleId: rule.id,
      key: `${finding.subject}@${finding.from.toISOString()}`,
      openedAt: now,
      happenedAt: finding.from,
      closedAt: finding.over === true ? now : null,
      sentence: finding.sentence,
      href: finding.href,
      detail: detailOf(finding),
    },
  });
}

/** A finding of an alert that is there: its figures are now, its beginning stays. */
async function goOn(transaction: Transaction, alert: Alert, finding: Finding, now: Date): Promise<Alert> {
  const before = alertDetail.parse(alert.detail);
  const from = new Date(Math.min(Date.parse(before.from), finding.from.getTime()));
  const until = new Date(Math.max(Date.parse(before.until), finding.until.getTime()));
  const closedAt = finding.over === null ? alert.closedAt : finding.over ? (alert.closedAt ?? now) : null;
  return await transaction.alert.update({
    where: { id: alert.id },
    data: {
      happenedAt: from,
      closedAt,
      sentence: finding.sentence,
      href: finding.href,
      detail: detailOf({ ...finding, from, until }, before.note),
    },
  });
}

interface Withdrawing {
  standing: readonly Alert[];
  seen: ReadonlySet<string>;
  period: Period;
  now: Date;
}

/** Closes open alerts of days that were looked at again and no longer show what they told. */
async function withdraw(
  transaction: Transaction,
  { standing, seen, period, now }: Withdrawing,
): Promise<number> {
  let closed = 0;
  // A local day may begin up to 14 hours before the UTC day of its name, or after it.
  const first = Date.parse(period.from) + DAY_MS;
  for (const alert of standing) {
    const detail = alertDetail.parse(alert.detail);
    if (alert.closedAt || seen.has(alert.id) || detail.single || Date.parse(detail.from) < first) continue;
    await transaction.alert.update({
      where: { id: alert.id },
      data: { closedAt: now, detail: { ...detail, withdrawn: true } },
    });
    closed += 1;
  }
  return closed;
}

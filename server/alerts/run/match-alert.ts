import type { Finding } from '../contracts/finding';
import { alertDetail } from './alert-detail';

const MINUTE_MS = 60_000;

/** An alert that stands for a span of a subject. */
export interface StandingAlert {
  id: string;
  detail: unknown;
}

/**
 * The alert that a finding belongs to: of the same subject, at the same time, or ended so shortly before that it counts as
 * going on. null: it is new.
 */
export function alertOf<Alert extends StandingAlert>(
  finding: Finding,
  alerts: readonly Alert[],
  cooldownMinutes: number,
): Alert | null {
  const cooldown = finding.over === null ? 0 : cooldownMinutes * MINUTE_MS;
  const of = alerts.filter((alert) => {
    const { subject, from, until } = alertDetail.parse(alert.detail);
    if (subject !== finding.subject) return false;
    return (
      Date.parse(from) <= finding.until.getTime() && finding.from.getTime() <= Date.parse(until) + cooldown
    );
  });
  return of[0] ?? null;
}

import { type StaffedInterval, type StaffedWeek, TARGET } from './staff-week';

/** With fewer calls a half hour's share says little. */
const ENOUGH_CALLS = 10;

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

const busy = (intervals: readonly StaffedInterval[]) =>
  intervals.flatMap(({ came, serviceLevel }) =>
    came >= ENOUGH_CALLS && serviceLevel !== null ? [{ came, serviceLevel }] : [],
  );

/** A week and a plan as a row of a table. */
export function summaryRow(
  week: string,
  plan: string,
  { intervals, total, occupancy, agentHours }: StaffedWeek,
): string {
  const levels = busy(intervals);
  const kept = levels.filter(({ serviceLevel }) => serviceLevel >= TARGET.share).length;
  const { serviceLevel, abandonment, offered } = total;
  return `| ${[
    week,
    plan,
    offered.value.toFixed(0),
    agentHours.toFixed(0),
    `${percent(serviceLevel?.value ?? 0)} ± ${((serviceLevel?.halfWidth ?? 0) * 100).toFixed(1)}`,
    `${percent(kept / levels.length)} of ${levels.length}`,
    percent(abandonment?.value ?? 0),
    percent(occupancy),
  ].join(' | ')} |`;
}

/** How the half hours of all weeks fared by one plan. */
export function quantileRow(plan: string, weeks: readonly StaffedWeek[]): string {
  const levels = weeks.flatMap(({ intervals }) => busy(intervals));
  const sorted = levels.map(({ serviceLevel }) => serviceLevel).sort((first, second) => first - second);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  const calls = levels.reduce((sum, { came }) => sum + came, 0);
  const mean = levels.reduce((sum, { came, serviceLevel }) => sum + came * serviceLevel, 0) / calls;
  return `| ${[plan, ...[0.1, 0.25, 0.5, 0.75, 0.9].map((share) => percent(at(share))), percent(mean)].join(' | ')} |`;
}

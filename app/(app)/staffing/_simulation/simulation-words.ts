import { clockTime } from '@/app/_filters/calls-link';
import type { Format } from '@/app/_ui/format';
import type { Estimate } from '@/models/staffing/simulation/estimate';
import type { RequiredAgents } from '@/models/staffing/simulation/required-agents';
import type { SimulationResult } from '@/models/staffing/simulation/result';
import type { DayModel } from './plan-model';

/** A share with half its 95% interval: 83.2% ± 0.5 */
export function sharePlusMinus(format: Format, estimate: Estimate | null): string {
  if (!estimate) return '–';
  // next to no spread is not worth a sign
  if (estimate.halfWidth < 0.0005) return format.percent(estimate.value);
  return `${format.percent(estimate.value)} ± ${format.count(estimate.halfWidth * 100)}`;
}

/** What a search of the people by skills found, against both bounds. */
export function requiredSentence(format: Format, required: RequiredAgents, halfHours: number): string {
  const { total, pooled, separate, saved, intervals } = required;
  const hours = (agents: number) => format.count(agents * halfHours);
  const head = `With these skills the day needs ${hours(total)} hours of people online: ${hours(pooled)} if everybody could take every call, ${hours(separate)} if nobody took calls of two queues.`;
  const missed = intervals.filter(({ met }) => !met).length;
  const short =
    missed > 0 ? ` In ${missed} half hours no number of people with these skills keeps every target.` : '';
  return saved > 0
    ? `${head} Sharing as these groups do saves ${format.percent(saved)}.${short}`
    : `${head} Sharing as these groups do saves nothing.${short}`;
}

/** So far from the formula a half hour is worth a word, beyond what chance may do. */
const WORTH_A_WORD = 0.05;

/** What the simulation found, beside what the formula says. */
export function simulationSentence(
  format: Format,
  { times, queues, model }: DayModel,
  { replications, allQueues }: SimulationResult,
): string {
  const { offered, serviceLevel } = allQueues.total;
  const calls = times.reduce((sum, time) => sum + time.calls, 0);
  const formula = times.reduce((sum, time) => sum + time.calls * (time.serviceLevel ?? 0), 0) / calls;
  const limit = queues.length === 1 ? 'in time' : "within their queue's limit";
  const level = serviceLevel
    ? `${format.percent(serviceLevel.value)} (± ${format.count(serviceLevel.halfWidth * 100)} points)`
    : 'none';
  const head = `In ${replications} simulated days of ${format.count(Math.round(offered.value))} calls, ${level} are answered ${limit}; the formula says ${format.percent(formula)}.`;
  const shared = model.groups.some(({ skills }) => skills.length > 1);
  return `${head} ${differenceSentence(times, allQueues.intervals, shared)}`;
}

function differenceSentence(
  times: DayModel['times'],
  intervals: SimulationResult['allQueues']['intervals'],
  shared: boolean,
): string {
  const off = times.flatMap((time, at) => {
    const found = intervals[at]?.serviceLevel;
    if (!found || time.serviceLevel === null) return [];
    const by = found.value - time.serviceLevel;
    return Math.abs(by) > Math.max(WORTH_A_WORD, found.halfWidth) ? [{ time, by }] : [];
  });
  const worst = off.reduce<(typeof off)[number] | null>(
    (most, one) => (most === null || Math.abs(one.by) > Math.abs(most.by) ? one : most),
    null,
  );
  if (!worst) return 'Every half hour is within five points of the formula.';
  const points = Math.abs(worst.by * 100).toFixed(0);
  const side = worst.by < 0 ? 'worse' : 'better';
  return `${off.length === 1 ? 'One half hour differs' : `${off.length} half hours differ`} by more than five points, most at ${clockTime(worst.time.minute)}: ${points} points ${side}, because lines carry over from one half hour to the next${shared ? ' and people are shared' : ''}.`;
}

import type { Actor } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { staffingPlan } from '@/server/staffing/plan';
import { addDays, daysOf } from '@/server/trends/period';
import type { ScheduleSettings } from '../contracts/schedule';

export interface Requirement {
  intervalMinutes: 15 | 30 | 60;
  queues: { queue: string; name: string; people: number[] }[];
  currency: string;
  agentHour: number;
}

const MINUTES = [15, 30, 60] as const;

/**
 * The people that each queue needs on shift and off break, by interval of the site's clock. Where clocks go forward the
 * hour that is missing needs nobody; where they go back the hour that comes twice needs the more of both.
 * @throws AppError `conflict` without a forecast of these days
 */
export async function requirementOf(
  actor: Actor,
  siteId: number,
  { from, days, settings }: { from: string; days: number; settings: ScheduleSettings },
): Promise<Requirement> {
  const to = addDays(from, days - 1);
  const plan = await staffingPlan(
    { actor },
    { siteId, from, to, planAt: settings.planAt, snapshotId: settings.snapshotId },
  );
  const intervalMinutes = MINUTES.find((minutes) => minutes === plan.intervalMinutes) ?? 30;
  const dates = daysOf({ from, to });
  const perDay = 1440 / intervalMinutes;
  const queues = plan.queues.map(({ queue, name, intervals }) => {
    const people = new Array<number>(days * perDay).fill(0);
    for (const { date, minute, onShift } of intervals) {
      const at = dates.indexOf(date) * perDay + Math.floor(minute / intervalMinutes);
      if (at >= 0) people[at] = Math.max(people[at] ?? 0, Math.round(onShift * 1000) / 1000);
    }
    return { queue, name, people };
  });
  if (!queues.some(({ people }) => people.some((need) => need > 0))) {
    throw new AppError('conflict', `Nothing is forecast for ${from} to ${to}, so nobody is needed.`, {
      hint: 'Choose a week that the forecast covers, or make a forecast.',
    });
  }
  return { intervalMinutes, queues, currency: plan.rates.currency, agentHour: plan.rates.agentHour };
}

import { setTimeout as sleep } from 'node:timers/promises';
import { scheduleWeekJob } from '@/jobs/schedule-week';
import { untilStopped } from '@/jobs/serving/until-stopped';
import { unmetSentence } from '@/models/staffing/schedule/explain/unmet-sentence';
import { CLI_ACTOR } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { database } from '@/server/postgres/client';
import type { ScheduleHead, ScheduleView } from '@/server/rosters/contracts/schedule';
import { takeFromCalls } from '@/server/rosters/groups/from-calls';
import { pickUpSchedules } from '@/server/rosters/run/end';
import { cancelSchedule } from '@/server/rosters/schedules/cancel';
import { listSchedules } from '@/server/rosters/schedules/list';
import { publishSchedule } from '@/server/rosters/schedules/publish';
import { requestSchedule } from '@/server/rosters/schedules/request';
import { toScheduleHead } from '@/server/rosters/schedules/to-schedule-head';
import { viewSchedule } from '@/server/rosters/schedules/view';
import { addStarterSet } from '@/server/rosters/shift-types/add-starter';
import { staffingPlan } from '@/server/staffing/plan';
import type { Outcome } from './command';
import { secondsOf, shareOf } from './scheduling/read-problem';
import { showProgress } from './show-progress';
import { siteNamed } from './site-named';

export interface RosterRunFlags {
  site: string;
  from?: string;
  days: string;
  timeLimit: string;
  gap: string;
  publish?: boolean;
}

const context = { actor: CLI_ACTOR };
const LOOK_MS = 200;
/** After this silence whoever was making it is taken for dead, as the sweep does. */
const SILENCE_MS = 30_000;
const OVER: readonly ScheduleHead['status'][] = ['done', 'failed', 'canceled'];

/** People from the call log, and shift types for the hours that need them. */
export async function takeStaff({ site, weeks }: { site: string; weeks: string }): Promise<Outcome> {
  const siteId = await siteNamed(site);
  const taken = await takeFromCalls(context, { siteId, weeks: Number(weeks) });
  const { added } = await addStarterSet(context, { siteId });
  return {
    text: `${taken.people} people in ${taken.groups} groups, from the calls of ${taken.from} to ${taken.to} (${taken.known} were on the staff already); ${added} shift types added.`,
    data: { ...taken, shiftTypes: added },
  };
}

/**
 * Makes a roster now, in this command's own child process, or follows the one that a worker is making.
 * @throws AppError `not_found` for an unknown site, `conflict` with the reason when it fails, `canceled` after Ctrl-C
 */
export async function runRoster({
  site,
  from,
  days,
  timeLimit,
  gap,
  publish,
}: RosterRunFlags): Promise<Outcome> {
  const siteId = await siteNamed(site);
  const { id } = await requestSchedule(context, {
    siteId,
    from: from ?? (await staffingPlan(context, { siteId })).from,
    days: Number(days),
    settings: { timeLimitSeconds: Math.round(secondsOf(timeLimit)), gap: shareOf(gap) },
  });
  void untilStopped().then(() => cancelSchedule(context, { siteId, scheduleId: id }).catch(() => undefined));
  const making = keepMaking(id);
  const head = await untilOver(id);
  await making;
  if (head.status === 'canceled') throw new AppError('canceled', 'The roster was canceled.');
  if (head.status === 'failed') throw new AppError('conflict', head.error ?? 'The roster failed.');
  if (publish) await publishSchedule(context, { siteId, scheduleId: id });
  const view = await viewSchedule(context, { siteId, scheduleId: id });
  return { text: describe(view), data: view };
}

/** The rosters of a site. */
export async function showRosters(site: string): Promise<Outcome> {
  const { schedules } = await listSchedules(context, { siteId: await siteNamed(site) });
  const lines = schedules.map(
    ({ name, from, days, publishedAt }) => `${from} ${days} days  ${name}${publishedAt ? ', published' : ''}`,
  );
  return { text: lines.join('\n') || 'No roster yet: callcast rosters run --site CODE', data: { schedules } };
}

/** Makes it, unless a worker does; and where that worker, or this one's child, dies on it, makes it once more. */
async function keepMaking(scheduleId: string): Promise<void> {
  for (;;) {
    await scheduleWeekJob({ scheduleId }, new AbortController().signal);
    await pickUpSchedules(SILENCE_MS);
    const { status } = await database().staffSchedule.findUniqueOrThrow({ where: { id: scheduleId } });
    if (OVER.includes(status)) return;
    if (status !== 'interrupted') await sleep(LOOK_MS);
  }
}

async function untilOver(id: string): Promise<ScheduleHead> {
  for (;;) {
    const head = toScheduleHead(await database().staffSchedule.findUniqueOrThrow({ where: { id } }));
    showProgress(OVER.includes(head.status) ? null : head.progress);
    if (OVER.includes(head.status)) return head;
    await sleep(LOOK_MS);
  }
}

function describe({ result, people, from, days }: ScheduleView): string {
  if (!result) return '';
  const shifts = people.reduce((sum, person) => sum + person.shifts.length, 0);
  const { cost, unmet } = result.count;
  const gap = cost.total > 0 ? (100 * (cost.total - result.bound)) / cost.total : 0;
  return [
    ...result.contradictions.map(({ words }) => `Note: ${words}`),
    `Roster of ${days} days from ${from}: ${shifts} shifts, cost ${Math.round(cost.total)} ${result.currency}, within ${gap.toFixed(1)}% of the best possible.`,
    ...unmet.slice(0, 5).map(unmetSentence),
  ].join('\n');
}

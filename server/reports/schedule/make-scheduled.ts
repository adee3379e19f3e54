import { SYSTEM_ACTOR } from '@/server/auth/actor';
import { toAppError } from '@/server/errors';
import { log } from '@/server/log';
import { database } from '@/server/postgres/client';
import type { ReportSchedule } from '@/server/postgres/generated/client';
import type { Period } from '@/server/trends/period';
import { keepFile } from '../made-files';
import { makeReport, type ReportFile } from '../make-report';
import { newestDue } from './report-period';
import { periodWithData } from './with-data';

type Schedule = ReportSchedule & { site: { name: string; timeZone: string } };

const WITH_SITE = { site: { select: { name: true, timeZone: true } } } as const;

/**
 * Makes the reports whose time has come and that were not made yet, and writes the mail that takes them. Of several that were
 * missed only the newest is made. A report that fails is tried again the next time; why stands beside it.
 * @returns how many were made, and how many mails wait
 */
export async function makeDueReports(now: Date): Promise<{ made: number; messages: number }> {
  const schedules = await database().reportSchedule.findMany({
    where: { enabled: true },
    include: WITH_SITE,
  });
  const sum = { made: 0, messages: 0 };
  for (const schedule of schedules) {
    const { key, period } = newestDue(schedule, schedule.site.timeZone, now);
    if (schedule.lastPeriod === key) continue;
    const messages = await attempt(schedule, () => makeOne(schedule, { key, period }, now));
    if (messages === null) continue;
    sum.made += 1;
    sum.messages += messages;
  }
  return sum;
}

/** Makes one report for who asked, of its newest period that has data. */
export async function makeReportNow(
  scheduleId: string,
  now: Date,
): Promise<{ made: number; messages: number }> {
  const schedule = await database().reportSchedule.findUnique({
    where: { id: scheduleId },
    include: WITH_SITE,
  });
  if (!schedule) return { made: 0, messages: 0 };
  const due = newestDue(schedule, schedule.site.timeZone, now);
  const period = await periodWithData(schedule.siteId, due.period);
  const messages = await attempt(schedule, () => makeOne(schedule, { key: null, period }, now));
  return { made: messages === null ? 0 : 1, messages: messages ?? 0 };
}

async function attempt(schedule: Schedule, work: () => Promise<number | null>): Promise<number | null> {
  try {
    return await work();
  } catch (thrown) {
    const { code, message, hint } = toAppError(thrown);
    log().warn({ reportId: schedule.id, code, reason: message }, 'a report could not be made');
    await database().reportSchedule.updateMany({
      where: { id: schedule.id },
      data: { error: hint ? `${message} ${hint}` : message },
    });
    return null;
  }
}

/** @param key of a period by the calendar, which is made once; null: asked for besides */
async function makeOne(
  schedule: Schedule,
  { key, period }: { key: string | null; period: Period },
  now: Date,
): Promise<number | null> {
  const { id, siteId, kind, format } = schedule;
  const file = await makeReport({ actor: SYSTEM_ACTOR }, { siteId, kind, format, period }, now);
  const path = await keepFile(id, file.name, file.bytes);
  return await database().$transaction(async (transaction) => {
    // Of two workers that made it at once, one sends it.
    const { count } = await transaction.reportSchedule.updateMany({
      where: { id, lastPeriod: schedule.lastPeriod },
      data: { error: null, ...(key === null ? {} : { lastPeriod: key }) },
    });
    if (count === 0) return null;
    const { count: messages } = await transaction.outboundMessage.createMany({
      data: schedule.emails.map((target) => mailOf(schedule, target, file, path)),
    });
    return messages;
  });
}

function mailOf({ id, siteId, name, site }: Schedule, target: string, file: ReportFile, path: string) {
  const attachment = { name: file.name, type: file.type, path };
  return {
    siteId,
    reportId: id,
    channel: 'email' as const,
    target,
    subject: `[Callcast] ${site.name}: ${name}`,
    body: { text: `${file.sentence}\n\n${file.title} of ${site.name} is attached.`, attachment },
  };
}

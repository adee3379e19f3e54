import type { JobPayload } from '@/jobs/contracts';
import { enqueue } from '@/server/jobs/enqueue';
import { log } from '@/server/log';
import { makeDueReports, makeReportNow } from '@/server/reports/schedule/make-scheduled';

/** Makes the reports whose time has come, or the one that somebody asked for, and has them sent. */
export async function makeReportsJob({ scheduleId }: JobPayload<'make-reports'>): Promise<void> {
  const now = new Date();
  const { made, messages } =
    scheduleId === null ? await makeDueReports(now) : await makeReportNow(scheduleId, now);
  if (made > 0) log().info({ made, messages }, 'reports made');
  if (messages > 0) await enqueue('send-messages', {});
}

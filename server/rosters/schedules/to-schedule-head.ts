import type { StaffSchedule } from '@/server/postgres/generated/client';
import { type ScheduleHead, scheduleProgress } from '../contracts/schedule';

/** A row of StaffSchedule as pages see it. */
export function toScheduleHead(row: StaffSchedule): ScheduleHead {
  const { id, name, days, status, createdAt, createdBy, finishedAt, error, publishedAt, publishedBy } = row;
  return {
    id,
    name,
    from: row.fromDate.toISOString().slice(0, 10),
    days,
    status,
    createdAt,
    createdBy,
    finishedAt,
    cancelRequested: row.cancelRequestedAt !== null,
    progress: row.progress === null ? null : scheduleProgress.parse(row.progress),
    error,
    publishedAt,
    publishedBy,
  };
}

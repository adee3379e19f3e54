import { z } from 'zod';
import type { ReportSchedule } from '@/server/postgres/generated/client';
import { ReportCadence, ReportFormat, ReportKind } from '@/server/postgres/generated/enums';
import { listFiles } from '../made-files';

/** How a report is made and sent by the calendar. */
export const scheduleSettings = z
  .object({
    name: z.string().trim().min(1, 'A name is needed.').max(120),
    kind: z.enum(ReportKind),
    format: z.enum(ReportFormat),
    cadence: z.enum(ReportCadence),
    /** weekly: 1 Monday … 7; monthly: day of the month, at most 28; daily: null */
    onDay: z.int().min(1).max(28).nullable(),
    /** on the site's clock */
    hour: z.int().min(0).max(23),
    emails: z.array(z.email('This is no e-mail address.')).max(50),
    enabled: z.boolean(),
  })
  .refine(({ cadence, onDay }) => (cadence === 'daily') === (onDay === null), {
    error: 'A weekly or monthly report is made on a day, a daily one on every day.',
    path: ['onDay'],
  })
  .refine(({ cadence, onDay }) => cadence !== 'weekly' || (onDay ?? 0) <= 7, {
    error: 'Days of the week are 1 (Monday) to 7.',
    path: ['onDay'],
  });
export type ScheduleSettings = z.output<typeof scheduleSettings>;

export const scheduleView = z.object({
  id: z.uuid(),
  settings: scheduleSettings,
  /** the last period that was made, as 2026-W47; null: none yet */
  lastPeriod: z.string().nullable(),
  error: z.string().nullable(),
  updatedBy: z.string(),
  /** what was made, the newest first */
  files: z.array(z.object({ name: z.string(), madeAt: z.date(), bytes: z.int() })),
});
export type ScheduleView = z.output<typeof scheduleView>;

/** A schedule as pages show it. */
export async function viewSchedule(row: ReportSchedule): Promise<ScheduleView> {
  const { id, name, kind, format, cadence, onDay, hour, emails, enabled } = row;
  const { lastPeriod, error, updatedBy } = row;
  const settings = { name, kind, format, cadence, onDay, hour, emails, enabled };
  return { id, settings, lastPeriod, error, updatedBy, files: await listFiles(id) };
}

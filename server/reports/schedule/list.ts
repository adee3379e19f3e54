import { z } from 'zod';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { type ScheduleView, viewSchedule } from './schedule-view';

export const listSchedulesInput = z.object({ siteId: z.int().positive() });

/** The reports of a site that are made by the calendar, by name, with what was made. */
export async function listSchedules(
  { actor }: UseCaseContext,
  input: z.input<typeof listSchedulesInput>,
): Promise<ScheduleView[]> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'alerts:write');
  const { siteId } = parseInput(listSchedulesInput, input);
  const rows = await database().reportSchedule.findMany({ where: { siteId }, orderBy: { name: 'asc' } });
  return await Promise.all(rows.map(viewSchedule));
}

import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { pathOfFile } from './made-files';

const readReportInput = z.object({ scheduleId: z.uuid(), name: z.string().max(120) });

/**
 * A report that was made, as a file.
 * @throws AppError `not_found`
 */
export async function readReportFile(
  { actor }: UseCaseContext,
  input: z.input<typeof readReportInput>,
): Promise<{ bytes: Buffer<ArrayBuffer>; format: 'pdf' | 'csv' }> {
  requirePermission(actor, 'alerts:write');
  const { scheduleId, name } = parseInput(readReportInput, input);
  const schedule = await database().reportSchedule.findUnique({ where: { id: scheduleId } });
  const file = pathOfFile(scheduleId, name);
  const missing = new AppError('not_found', 'There is no such report.');
  if (!schedule || !file) throw missing;
  requireSite(actor, schedule.siteId);
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? missing : error;
  });
  return { bytes, format: name.endsWith('.pdf') ? 'pdf' : 'csv' };
}

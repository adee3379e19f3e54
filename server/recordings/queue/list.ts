import { z } from 'zod';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import type { Prisma } from '@/server/postgres/generated/client';
import { RecordingStatus } from '@/server/postgres/generated/enums';
import { recordingView } from '../contracts/recording';
import { toRecordingView } from '../to-recording-view';

export const listRecordingsInput = z.object({
  siteId: z.int().positive(),
  /** none: all */
  status: z.array(z.enum(RecordingStatus)).max(6).default([]),
  /** code of a queue; null: all */
  queue: z.string().max(200).nullable().default(null),
  /** part of a file's name or a call's id */
  search: z.string().trim().max(200).default(''),
  /** from 1 */
  page: z.int().min(1).max(100_000).default(1),
  pageSize: z.int().min(1).max(200).default(25),
});
export const listRecordingsOutput = z.object({ recordings: z.array(recordingView), total: z.int() });

const UNDERWAY: readonly string[] = ['waiting', 'running'];

/** Recordings of a site: what waits in the order in which it is taken, everything else newest first. */
export async function listRecordings(
  { actor }: UseCaseContext,
  input: z.input<typeof listRecordingsInput>,
): Promise<z.output<typeof listRecordingsOutput>> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'recordings:read');
  const { siteId, status, queue, search, page, pageSize } = parseInput(listRecordingsInput, input);
  const contains = { contains: search, mode: 'insensitive' as const };
  const where: Prisma.RecordingWhereInput = {
    siteId,
    ...(status.length > 0 ? { status: { in: status } } : {}),
    ...(queue === null ? {} : { queue }),
    ...(search === '' ? {} : { OR: [{ fileName: contains }, { callId: contains }] }),
  };
  const inTurn = status.length > 0 && status.every((one) => UNDERWAY.includes(one));
  const [rows, total] = await Promise.all([
    database().recording.findMany({
      where,
      omit: { peaks: true },
      orderBy: inTurn
        ? [{ status: 'desc' }, { priority: 'desc' }, { createdAt: 'asc' }, { id: 'asc' }]
        : [{ createdAt: 'desc' }, { id: 'asc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
    database().recording.count({ where }),
  ]);
  return { recordings: rows.map(toRecordingView), total };
}

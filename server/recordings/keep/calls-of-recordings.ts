import { database } from '@/server/postgres/client';

/**
 * Calls that recordings are of, though nothing else may be known of them yet.
 * @param subject one call, or every call of a caller (by the pseudonym that was told beside the file); '' is no condition
 */
export async function callsOfRecordings(
  siteId: number,
  { callId, callerKey }: { callId: string; callerKey: string },
): Promise<string[]> {
  const rows = await database().recording.findMany({
    where: {
      siteId,
      ...(callId === '' ? {} : { callId }),
      ...(callerKey === '' ? {} : { facts: { path: ['callerKey'], equals: callerKey } }),
    },
    distinct: ['callId'],
    select: { callId: true },
  });
  return rows.map(({ callId }) => callId);
}

import { database } from '@/server/postgres/client';

/**
 * Calls that recordings are of, or that deliveries say recordings are of, though nothing else may be known of them yet.
 * @param subject one call, or every call of a caller (by the pseudonym that was told beside the file, or in the delivery);
 *   '' is no condition
 */
export async function callsOfRecordings(
  siteId: number,
  { callId, callerKey }: { callId: string; callerKey: string },
): Promise<string[]> {
  const ofCall = { siteId, ...(callId === '' ? {} : { callId }) };
  const told = { facts: { path: ['callerKey'], equals: callerKey } };
  const toldByItself = { own: { path: ['facts', 'callerKey'], equals: callerKey } };
  const [recordings, named] = await Promise.all([
    database().recording.findMany({
      where: { ...ofCall, ...(callerKey === '' ? {} : { OR: [told, toldByItself] }) },
      distinct: ['callId'],
      select: { callId: true },
    }),
    database().namedAudio.findMany({
      where: { ...ofCall, ...(callerKey === '' ? {} : told) },
      distinct: ['callId'],
      select: { callId: true },
    }),
  ]);
  return [...new Set([...recordings, ...named].map((one) => one.callId))];
}

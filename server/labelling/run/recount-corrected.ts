import { database } from '@/server/postgres/client';
import { recountSentiment } from '../recount-sentiment';

/** Puts people's words on utterances into readings that a model has just made. */
export async function recountCorrected(calls: {
  siteId: number;
  day: string;
  callIds: string[];
}): Promise<void> {
  const { siteId, day, callIds } = calls;
  const corrected = await database().labelCorrection.findMany({
    where: { siteId, kind: 'sentiment', utterance: { not: null }, callId: { in: callIds } },
    distinct: ['callId'],
    select: { callId: true },
  });
  for (const { callId } of corrected) await recountSentiment({ siteId, callId, day });
}

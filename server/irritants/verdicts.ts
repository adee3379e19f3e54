import { database } from '@/server/postgres/client';

/** A person's word on an irritant in a call: the newest that was not taken back. */
export interface Verdict {
  callId: string;
  /** UTC day of the call */
  day: string;
  verdict: 'is' | 'is_not';
  /** where it was seen; null: nowhere in particular */
  utterance: number | null;
}

/** What people said of an irritant, one word a call. */
export async function verdictsOn(siteId: number, irritantId: string): Promise<Verdict[]> {
  const words = await database().labelCorrection.findMany({
    where: { siteId, kind: 'irritant', label: irritantId },
    orderBy: { seq: 'asc' },
    select: { callId: true, startedOn: true, verdict: true, utterance: true },
  });
  const newest = new Map<string, Verdict>();
  for (const { callId, startedOn, verdict, utterance } of words) {
    if (verdict === 'withdrawn') newest.delete(callId);
    else newest.set(callId, { callId, day: startedOn.toISOString().slice(0, 10), verdict, utterance });
  }
  return [...newest.values()];
}

import type { IntentModel } from '@/models/intent/intent-model';
import type { Transcript } from '@/models/text/transcript';
import { transcriptsOfDay } from '@/server/transcripts/transcripts-of-day';
import type { VersionComparison } from '../versions/version-card';
import { recentTextDays } from './queries/recent-text-days';

const DAYS = 14;
const CALLS_A_DAY = 20;
const SAMPLES = 12;

interface RecentCall {
  callId: string;
  day: string;
  transcript: Transcript;
}

/** Some calls of the newest days with transcripts. */
export async function recentCalls(siteId: number): Promise<RecentCall[]> {
  const calls: RecentCall[] = [];
  for (const { day } of await recentTextDays({ siteId, limit: DAYS })) {
    for (const call of await transcriptsOfDay(siteId, day, { afterCallId: '', limit: CALLS_A_DAY })) {
      const { callId, language, utterances } = call;
      calls.push({ callId, day, transcript: { language, utterances } });
    }
  }
  return calls;
}

/** A model and from which score on its labels count. */
interface Reader {
  model: IntentModel;
  threshold: number;
}

/**
 * What would change for recent calls if a new model read them: how many get another main intent or none, with a few to look at.
 * @returns null without calls
 */
export async function tryOnCalls(
  calls: readonly RecentCall[],
  { champion, challenger }: { champion: Reader; challenger: Reader },
  control: { signal: AbortSignal; nameOf(label: string): string; onCall(done: number): void },
): Promise<VersionComparison['calls']> {
  if (calls.length === 0) return null;
  const changes: NonNullable<VersionComparison['calls']>['samples'] = [];
  let unknownBefore = 0;
  let unknownNow = 0;
  for (const [index, { callId, day, transcript }] of calls.entries()) {
    control.signal.throwIfAborted();
    const before = await mainIntent(champion, transcript);
    const now = await mainIntent(challenger, transcript);
    unknownBefore += before.label === null ? 1 : 0;
    unknownNow += now.label === null ? 1 : 0;
    if (before.label !== now.label) {
      const named = (label: string | null) => label && control.nameOf(label);
      changes.push({ callId, day, before: named(before.label), now: named(now.label), score: now.score });
    }
    control.onCall(index + 1);
  }
  return {
    read: calls.length,
    changed: changes.length,
    unknownBefore,
    unknownNow,
    samples: changes.slice(0, SAMPLES),
  };
}

async function mainIntent({ model, threshold }: Reader, transcript: Transcript) {
  const { top, topScore } = await model.readCall(transcript);
  return { label: topScore >= threshold ? top : null, score: topScore };
}

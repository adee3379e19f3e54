import { compileSearch } from '@/server/transcripts/search/compile';
import { highlights } from '@/server/transcripts/search/highlights';
import type { CallSnippet } from './call-reading';
import { cutSnippet } from './cut-snippet';
import { turnsOfCalls } from './queries/turns-of-calls';

type Turn = Awaited<ReturnType<typeof turnsOfCalls>>[number];

/** For each call of a page the first turn that has what was looked for; null where it has none of it (a search by NOT). */
export async function findSnippets(
  siteId: number,
  calls: readonly { callId: string; startedAt: Date }[],
  phrase: string,
): Promise<Map<string, CallSnippet>> {
  if (calls.length === 0) return new Map();
  const plan = compileSearch(phrase);
  const days = calls.map(({ startedAt }) => startedAt.toISOString().slice(0, 10));
  const rows = await turnsOfCalls({
    site_id: siteId,
    days: [...new Set(days)],
    keys_days: days,
    keys_ids: calls.map(({ callId }) => callId),
  });
  const turnsOf = new Map<string, Turn[]>();
  for (const turn of rows) turnsOf.set(turn.call_id, [...(turnsOf.get(turn.call_id) ?? []), turn]);
  const snippets = new Map<string, CallSnippet>();
  for (const [callId, turns] of turnsOf) {
    const found = highlights(plan, turns);
    const utterance = found[0]?.utterance;
    const turn = utterance === undefined ? undefined : turns[utterance];
    if (!turn) continue;
    const here = found.filter((span) => span.utterance === utterance);
    snippets.set(callId, {
      utterance: turn.ordinal,
      speaker: turn.speaker,
      ...cutSnippet(turn.text, here),
    });
  }
  return snippets;
}

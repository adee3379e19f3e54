import { z } from 'zod';
import { requirePermission, type UseCaseContext } from '@/server/auth/actor';
import { nameOfQueue, type SiteRules, siteRules, zoneOfQueue } from '@/server/calls/queue-rules';
import { labelNames } from '@/server/labelling/label-names';
import { parseInput } from '@/server/parse-input';
import { doneToday } from './done-today';
import { type Candidate, findCandidates } from './find-candidates';
import { modelInUse } from './model-in-use';
import { pickDiverse } from './pick-diverse';
import { wordsOfCalls } from './queries/words-of-calls';
import { rareIntents } from './rare-intents';
import { recentSpan } from './recent-span';
import { type WhyContext, whyWords } from './why-words';
import { REASONS, type Reason, type Worklist, type WorklistItem } from './worklist-view';

/** What somebody can hear in a day. */
const MOST_ITEMS = 60;
/** Calls of each reason whose words are compared. */
const COMPARED_A_REASON = 28;
/** What a call is about is said at its beginning. */
const FIRST_TURNS = 3;

export const worklistInput = z.object({ siteId: z.int().positive() });

/**
 * The calls of a site that teach most when a person labels them, and those with strong anger, which somebody should hear:
 * of the newest days, different from each other. What somebody has said anything of is no longer among them.
 * @throws AppError `not_found` for a site the actor may not see
 */
export async function listWorklist(
  context: UseCaseContext,
  input: z.input<typeof worklistInput>,
): Promise<Worklist> {
  const { actor } = context;
  const rules = await siteRules(context, input.siteId);
  requirePermission(actor, 'labels:correct');
  const { siteId } = parseInput(worklistInput, input);
  const [span, model, rare, names, done] = await Promise.all([
    recentSpan(siteId),
    modelInUse(siteId),
    rareIntents(siteId),
    labelNames(siteId),
    doneToday(actor, siteId, rules.timeZone),
  ]);
  if (!span) return { items: [], angry: 0, doneToday: done, period: null };
  const found = await findCandidates({ siteId, span, model, rare: [...rare.keys()] });
  const picked = await pick(siteId, found);
  const why = { names, rare, threshold: model.threshold };
  const items = picked.map((candidate) => viewItem(candidate, rules, why));
  const angry = items.filter(({ reason }) => reason === 'angry').length;
  return { items, angry, doneToday: done, period: span };
}

async function pick(siteId: number, found: readonly Candidate[]): Promise<Candidate[]> {
  const of = (reason: Reason) => found.filter((one) => one.reason === reason).slice(0, COMPARED_A_REASON);
  const compared = REASONS.flatMap(of);
  if (compared.length === 0) return [];
  const rows = await wordsOfCalls({
    siteId,
    days: compared.map(({ day }) => day),
    call_ids: compared.map(({ call_id }) => call_id),
    turns: FIRST_TURNS,
  });
  const wordsOf = new Map(rows.map(({ call_id, words }) => [call_id, new Set(words.trim().split(/\s+/))]));
  const pickable = compared.map((candidate) => ({
    callId: candidate.call_id,
    group: `${candidate.reason} ${candidate.reason === 'disputed' ? candidate.other : candidate.top_intent}`,
    words: wordsOf.get(candidate.call_id) ?? new Set<string>(),
    candidate,
  }));
  const picked = pickDiverse(pickable, MOST_ITEMS).map(({ candidate }) => candidate);
  return REASONS.flatMap((reason) => picked.filter((candidate) => candidate.reason === reason));
}

function viewItem(candidate: Candidate, rules: SiteRules, why: WhyContext): WorklistItem {
  const { call_id, started_ms, queue, agent, language, intent, top_intent, top_score, reason } = candidate;
  const { names } = why;
  return {
    callId: call_id,
    startedAt: new Date(started_ms),
    timeZone: zoneOfQueue(rules, queue),
    queueName: nameOfQueue(rules, queue),
    agent,
    language,
    intent: intent === '' ? null : names.nameOf(intent),
    top: top_intent === '' ? null : { name: names.nameOf(top_intent), score: top_score },
    reason,
    why: whyWords(candidate, why),
  };
}

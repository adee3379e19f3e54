import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { consentOfCall } from '../queries/consent-of-call';
import { daysOfCall } from '../queries/days-of-call';
import { NO_CONFIDENCE, transcriptHead, transcriptTurns } from '../queries/transcript-of-call';
import { cautionOf } from './caution-of';
import { mayUnmaskCall } from './may-unmask';
import type { TranscriptView, TurnView, WordView } from './transcript-view';

export const getTranscriptInput = z.object({
  siteId: z.int().positive(),
  callId: z.string().min(1).max(200),
});

const NOTHING = {
  language: '',
  madeBy: '',
  caution: '',
  turns: [],
  sensitive: [],
  keptOut: false,
  mayUnmask: false,
};

/** An engine and its model; a model that bears the engine's name says both. */
function madeByWords(engine: string, model: string): string {
  return model.startsWith(engine) ? model : [engine, model].filter(Boolean).join(' ');
}

/**
 * What was said in a call, masked, or why there is nothing to read. Reading it is written to the audit log.
 * @throws AppError `not_found` for a site the actor may not see, `forbidden`
 */
export async function getTranscript(
  { actor }: UseCaseContext,
  input: z.input<typeof getTranscriptInput>,
): Promise<TranscriptView> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'transcripts:read');
  const { siteId, callId } = parseInput(getTranscriptInput, input);
  const known = await daysOfCall({ site_id: siteId, call_id: callId });
  const place = { site_id: siteId, days: known.map(({ day }) => day), call_id: callId };
  const [[head], [call]] = await Promise.all([transcriptHead(place), consentOfCall(place)]);
  if (!head) return { ...NOTHING, missing: call?.consent === 'refused' ? 'refused' : 'none' };
  const [turns, policy, mayUnmask] = await Promise.all([
    transcriptTurns({ site_id: siteId, day: head.day, call_id: callId, version: head.version }),
    database().textPolicy.findUnique({ where: { siteId } }),
    mayUnmaskCall(actor, siteId, callId),
    database().$transaction((transaction) =>
      audit(transaction, actor, { action: 'transcript.read', subject: `call:${siteId}/${callId}`, siteId }),
    ),
  ]);
  return {
    missing: null,
    language: head.language,
    madeBy: madeByWords(head.engine, head.engine_model),
    caution: cautionOf(head.engine_settings),
    turns: turns.map(viewTurn),
    sensitive: head.sensitive,
    keptOut: head.sensitive.length > 0 && (policy?.skipSensitive ?? false),
    mayUnmask,
  };
}

type TurnRow = Awaited<ReturnType<typeof transcriptTurns>>[number];

function viewTurn(row: TurnRow): TurnView {
  return {
    speaker: row.speaker,
    startMs: row.start_ms,
    endMs: row.end_ms,
    text: row.text,
    masks: row.mask_types.map((type, at) => ({
      type,
      start: row.mask_starts[at] ?? 0,
      end: row.mask_ends[at] ?? 0,
    })),
    words: viewWords(row),
  };
}

/** Words that one mask hides are one word, from the first to the last; how sure the recognizer was of it is of no use. */
function viewWords(row: TurnRow): WordView[] {
  const words: WordView[] = [];
  for (const [at, start] of row.word_starts.entries()) {
    const end = row.word_ends[at] ?? start;
    const endMs = row.word_end_ms[at] ?? 0;
    const percent = row.word_confidence[at] ?? NO_CONFIDENCE;
    const masked = row.mask_starts.some((from, mask) => from < end && (row.mask_ends[mask] ?? 0) > start);
    const before = words.at(-1);
    if (before && start < before[1]) {
      before[1] = Math.max(before[1], end);
      before[3] = Math.max(before[3], endMs);
    } else {
      const confidence = masked || percent === NO_CONFIDENCE ? null : percent;
      words.push([start, end, row.word_start_ms[at] ?? 0, endMs, confidence]);
    }
  }
  return words;
}

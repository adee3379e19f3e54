import type { AudioSpan } from '@/models/speech/audio/speech-audio';
import { daysOfCall } from '@/server/calls/queries/days-of-call';
import { type MaskedUtteranceRow, maskedUtterances } from '../queries/masked-utterances';

/** A pause beside a masked word goes with it, up to so long: what a recognizer says of a word's edges is not exact. */
const PAUSE_MS = 250;

/**
 * Where personal data is said in a call, by the transcript that a delivery stored: from the first word of each mask to its
 * last; where words have no times, the whole utterance.
 * @returns null where the delivery stored no transcript of the call
 */
export async function maskedSpans(call: {
  siteId: number;
  callId: string;
  batchId: string;
}): Promise<AudioSpan[] | null> {
  const known = await daysOfCall({ site_id: call.siteId, call_id: call.callId });
  const rows = await maskedUtterances({
    site_id: call.siteId,
    days: known.map(({ day }) => day),
    call_id: call.callId,
    batch_id: call.batchId,
  });
  return rows.length === 0 ? null : spansOf(rows);
}

/** The same by the utterances of a transcript, in order. */
export function spansOf(rows: readonly MaskedUtteranceRow[]): AudioSpan[] {
  return rows.flatMap((row, index) =>
    row.mask_starts.map((start, at) => {
      const said = wordsOfMask(row, { start, end: row.mask_ends[at] ?? start });
      return said ?? wholeUtterance(rows, index);
    }),
  );
}

function wordsOfMask(row: MaskedUtteranceRow, mask: { start: number; end: number }): AudioSpan | null {
  const inside = row.word_starts.flatMap((start, word) =>
    start < mask.end && (row.word_ends[word] ?? start) > mask.start ? [word] : [],
  );
  const [first] = inside;
  const last = inside.at(-1);
  if (first === undefined || last === undefined) return null;
  const startMs = row.word_start_ms[first] ?? 0;
  const endMs = row.word_end_ms[last] ?? startMs;
  const before = row.word_end_ms[first - 1] ?? row.start_ms ?? 0;
  const after = row.word_start_ms[last + 1] ?? row.end_ms ?? endMs;
  return {
    startMs: Math.min(startMs, Math.max(before, startMs - PAUSE_MS)),
    endMs: Math.max(endMs, Math.min(after, endMs + PAUSE_MS)),
  };
}

/** An utterance without times was said between its neighbours. */
function wholeUtterance(rows: readonly MaskedUtteranceRow[], index: number): AudioSpan {
  const row = rows[index];
  const before = rows.slice(0, index).findLast(({ end_ms }) => end_ms !== null);
  const after = rows.slice(index + 1).find(({ start_ms }) => start_ms !== null);
  return {
    startMs: row?.start_ms ?? before?.end_ms ?? 0,
    endMs: row?.end_ms ?? after?.start_ms ?? Number.MAX_SAFE_INTEGER,
  };
}

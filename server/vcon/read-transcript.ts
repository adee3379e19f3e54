import { NO_CONFIDENCE, transcriptHead, transcriptTurns } from '@/server/calls/queries/transcript-of-call';
import { database } from '@/server/postgres/client';
import type { ExportedTranscript, ExportedWord } from './exported-call';

/** The masked transcript of a call that counts, with the labels that its source gave it; null where there is none. */
export async function readTranscript(
  siteId: number,
  callId: string,
  days: string[],
): Promise<{ transcript: ExportedTranscript; version: string } | null> {
  const [head] = await transcriptHead({ site_id: siteId, days, call_id: callId });
  if (!head) return null;
  const { day, version } = head;
  const [rows, labels] = await Promise.all([
    transcriptTurns({ site_id: siteId, day, call_id: callId, version }),
    labelsOf(siteId, callId),
  ]);
  const transcript: ExportedTranscript = {
    language: head.language,
    engine: head.engine,
    model: head.engine_model,
    settings: head.engine_settings,
    sensitive: head.sensitive,
    turns: rows.map((row) => ({
      speaker: row.speaker,
      text: row.text,
      startMs: row.start_ms,
      endMs: row.end_ms,
      confidence: row.confidence,
      labels: labels.get(row.ordinal) ?? [],
      masks: row.mask_types.map(
        (type, at) => [type, row.mask_starts[at] ?? 0, row.mask_ends[at] ?? 0] as const,
      ),
      words: row.word_starts.map((start, at): ExportedWord => {
        const percent = row.word_confidence[at] ?? NO_CONFIDENCE;
        return {
          start,
          end: row.word_ends[at] ?? start,
          startMs: row.word_start_ms[at] ?? 0,
          endMs: row.word_end_ms[at] ?? 0,
          confidence: percent === NO_CONFIDENCE ? null : percent / 100,
        };
      }),
    })),
  };
  return { transcript, version };
}

/** Codes of the intents that came with the call, by utterance. */
async function labelsOf(siteId: number, callId: string): Promise<Map<number, string[]>> {
  const examples = await database().intentExample.findMany({
    where: { siteId, callId, source: 'import', utterance: { not: null } },
    select: { utterance: true, intent: { select: { code: true } } },
    orderBy: [{ utterance: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
  });
  const labels = new Map<number, string[]>();
  for (const { utterance, intent } of examples) {
    if (utterance === null || !intent) continue;
    labels.set(utterance, [...(labels.get(utterance) ?? []), intent.code].sort());
  }
  return labels;
}

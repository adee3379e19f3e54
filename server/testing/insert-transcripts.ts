import { searchWords } from '@/models/text/search-tokens';
import type { Speaker } from '@/models/text/transcript';
import { clickhouse } from '@/server/clickhouse/client';

/** What a test says about a transcript; turns are [speaker, text] or with times in milliseconds. */
export interface TestTranscript {
  callId: string;
  startedAt: Date;
  turns: readonly (readonly [speaker: Speaker, text: string, startMs?: number, endMs?: number])[];
  /** default 1; the highest of a call counts */
  version?: number;
  language?: string;
  sensitive?: readonly string[];
}

/** Stores transcripts as ingest leaves them: turns first, heads last. Texts are taken as masked: [PHONE_1] is a mask. */
export async function insertTranscripts(
  siteId: number,
  transcripts: readonly TestTranscript[],
): Promise<void> {
  const keyOf = ({ callId, startedAt, version }: TestTranscript) => ({
    site_id: siteId,
    started_on: startedAt.toISOString().slice(0, 10),
    call_id: callId,
    version: version ?? 1,
  });
  await clickhouse().insert({
    table: 'utterances',
    values: transcripts.flatMap((transcript) =>
      transcript.turns.map(([speaker, text, startMs = null, endMs = null], ordinal) => ({
        ...keyOf(transcript),
        ordinal,
        speaker,
        start_ms: startMs,
        end_ms: endMs,
        text,
        words: searchWords(text),
        ...masksIn(text),
      })),
    ),
    format: 'JSONEachRow',
  });
  await clickhouse().insert({
    table: 'transcripts',
    values: transcripts.map((transcript) => ({
      ...keyOf(transcript),
      language: transcript.language ?? 'en',
      utterances: transcript.turns.length,
      engine: 'test',
      engine_model: '',
      engine_settings: '',
      sensitive: transcript.sensitive ?? [],
      mask_types: [],
      mask_counts: [],
      batch_id: '00000000-0000-0000-0000-000000000000',
    })),
    format: 'JSONEachRow',
  });
}

function masksIn(text: string) {
  const found = [...text.matchAll(/\[([A-Z_]+)_\d+\]/g)];
  return {
    mask_types: found.map(([, type = '']) => type.toLowerCase()),
    mask_starts: found.map(({ index }) => index),
    mask_ends: found.map(({ index, 0: mask }) => index + mask.length),
  };
}

import type { IncomingCall, IncomingWord } from '../incoming-call';
import type { MaskedText } from '../mask-incoming';

/** What is known of a call when its transcript is written. */
export interface TextKey {
  siteId: number;
  batchId: string;
  /** UTC, YYYY-MM-DD */
  day: string;
  /** seq * 2^32 + first line */
  version: string;
}

/** The name under which a source goes that names no engine. */
export function headRow({ callId, engine }: IncomingCall, masked: MaskedText, key: TextKey, format: string) {
  const { times } = masked;
  return {
    site_id: key.siteId,
    started_on: key.day,
    call_id: callId,
    version: key.version,
    language: masked.language,
    utterances: masked.turns.length,
    engine: engine.name === '' ? format : engine.name,
    engine_model: engine.model,
    engine_settings: engine.settings,
    sensitive: masked.sensitive,
    mask_types: masked.masks.map(([type]) => type),
    mask_counts: masked.masks.map(([, count]) => count),
    customer_ms: times.customerMs,
    agent_ms: times.agentMs,
    silence_ms: times.silenceMs,
    longest_silence_ms: times.longestSilenceMs,
    talk_over_ms: times.talkOverMs,
    customer_interruptions: times.customerInterruptions,
    agent_interruptions: times.agentInterruptions,
    batch_id: key.batchId,
  };
}

export function utteranceRows({ callId }: IncomingCall, masked: MaskedText, key: TextKey) {
  return masked.turns.map(({ speaker, startMs, endMs, text, folded, masks, words, confidence }, ordinal) => ({
    site_id: key.siteId,
    started_on: key.day,
    call_id: callId,
    version: key.version,
    ordinal,
    speaker,
    start_ms: startMs,
    end_ms: endMs,
    text,
    words: folded,
    mask_types: masks.map(({ type }) => type),
    mask_starts: masks.map(({ start }) => start),
    mask_ends: masks.map(({ end }) => end),
    confidence,
    ...wordColumns(words ?? []),
  }));
}

/** In place of a confidence that the source does not tell (migration 0008). */
const NO_CONFIDENCE = 255;

function wordColumns(words: readonly IncomingWord[]) {
  return {
    word_starts: words.map(({ start }) => start),
    word_ends: words.map(({ end }) => end),
    word_start_ms: words.map(({ startMs }) => startMs),
    word_end_ms: words.map(({ endMs }) => endMs),
    word_confidence: words.map(({ confidence }) =>
      confidence === null ? NO_CONFIDENCE : Math.round(confidence * 100),
    ),
  };
}

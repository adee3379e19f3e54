import type { IncomingCall } from '../incoming-call';
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
    batch_id: key.batchId,
  };
}

export function utteranceRows({ callId }: IncomingCall, masked: MaskedText, key: TextKey) {
  return masked.turns.map(({ speaker, startMs, endMs, text, words, masks }, ordinal) => ({
    site_id: key.siteId,
    started_on: key.day,
    call_id: callId,
    version: key.version,
    ordinal,
    speaker,
    start_ms: startMs,
    end_ms: endMs,
    text,
    words,
    mask_types: masks.map(({ type }) => type),
    mask_starts: masks.map(({ start }) => start),
    mask_ends: masks.map(({ end }) => end),
  }));
}

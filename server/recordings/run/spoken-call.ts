import { maskCall } from '@/models/pii/mask-call';
import type { AudioSpan } from '@/models/speech/audio/speech-audio';
import type { SpokenTranscript } from '@/models/speech/spoken-transcript';
import { openLanguageDetector } from '@/models/text/detect-language';
import type { AudioFacts } from '../contracts/audio-facts';
import type { CallToJudge } from '../judge-recording';

/**
 * A transcript as a delivery of texts has it (docs/DATA.md): one call with its utterances, times in seconds. A second
 * transcription is a delivery of its own, though it heard the same words: `transcribed_at` tells them apart.
 */
export function spokenCall(
  { callId, queue, calledAt, facts }: CallToJudge,
  spoken: SpokenTranscript,
  { fileName, at }: { fileName: string; at: Date },
): Record<string, unknown> {
  return {
    call_id: callId,
    started_at: calledAt?.toISOString(),
    queue,
    agent: facts.agent,
    direction: facts.direction,
    consent: facts.consent,
    caller_key: facts.callerKey,
    recording: fileName,
    duration: spoken.durationMs / 1000,
    language: spoken.language,
    engine: spoken.engine,
    model: spoken.model,
    parameters: {
      ...spoken.parameters,
      speakers_by: spoken.speakers.by,
      speakers_confidence: spoken.speakers.confidence,
      transcribed_at: at.toISOString(),
    },
    utterances: spoken.utterances.map(({ speaker, startMs, endMs, text, confidence, words }) => ({
      speaker,
      start: startMs / 1000,
      end: endMs / 1000,
      text,
      confidence,
      words: words?.map((word) => ({
        text: word.text,
        start: word.startMs / 1000,
        end: word.endMs / 1000,
        confidence: word.confidence,
      })),
    })),
  };
}

/** What was found in the audio, as it is kept: text that nobody said is masked, and cut. */
export interface KeptAudioFacts {
  facts: AudioFacts;
  /** where what was dropped may hold personal data all the same: not to be heard */
  doubtful: AudioSpan[];
}

const MOST_DROPPED = 500;
const LONGEST_DROPPED = 200;

export async function keptAudioFacts(
  spoken: SpokenTranscript,
  format: string,
  warnings: readonly string[],
): Promise<KeptAudioFacts> {
  const detectLanguage = await openLanguageDetector();
  const { language } = detectLanguage(
    spoken.utterances.map(({ text }) => text),
    spoken.language,
  );
  const dropped = spoken.dropped.slice(0, MOST_DROPPED);
  const masked = maskCall({
    language,
    utterances: dropped.map(({ text, startMs, endMs }) => ({ speaker: 'unknown', text, startMs, endMs })),
  });
  return {
    facts: {
      format,
      warnings: [...warnings],
      layout: spoken.layout,
      speakers: spoken.speakers,
      languageProbability: spoken.languageProbability,
      parameters: { ...spoken.parameters },
      speech: spoken.speech.map((spans) => spans.map(({ startMs, endMs }) => [startMs, endMs])),
      dropped: dropped.map(({ startMs, endMs, channel, why }, at) => ({
        startMs,
        endMs,
        channel,
        text: (masked.utterances[at]?.text ?? '').slice(0, LONGEST_DROPPED),
        why,
      })),
    },
    doubtful: dropped.filter((_, at) => (masked.utterances[at]?.masks.length ?? 0) > 0),
  };
}

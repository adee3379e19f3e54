import type { SpokenTranscript } from '../spoken-transcript';

/**
 * A transcript as a JSON document, which Callcast reads as a delivery of texts, and other tools easily: `language`,
 * `engine`, `model`, and `utterances` with `speaker`, `start`, `end` (seconds), `text` and, where the engine gives them,
 * `words`; besides how it came about.
 */
export function jsonOf(transcript: SpokenTranscript, { file }: { file: string }): object {
  const { language, engine, model, utterances, dropped, speech, speakers } = transcript;
  return {
    file,
    language,
    language_probability: transcript.languageProbability,
    engine,
    model,
    parameters: transcript.parameters,
    duration: seconds(transcript.durationMs),
    format: transcript.format,
    warnings: transcript.warnings,
    layout: transcript.layout,
    speakers: {
      by: speakers.by,
      confidence: speakers.confidence,
      // as people count channels
      agent_channel: speakers.agentChannel === null ? null : speakers.agentChannel + 1,
    },
    utterances: utterances.map(({ speaker, channel, startMs, endMs, text, confidence, words }) => ({
      speaker,
      channel: channel + 1,
      start: seconds(startMs),
      end: seconds(endMs),
      text,
      confidence,
      ...(words
        ? {
            words: words.map((word) => ({
              text: word.text,
              start: seconds(word.startMs),
              end: seconds(word.endMs),
              confidence: word.confidence,
            })),
          }
        : {}),
    })),
    speech: speech.map((spans) => spans.map(({ startMs, endMs }) => [seconds(startMs), seconds(endMs)])),
    dropped: dropped.map(({ channel, startMs, endMs, text, why }) => ({
      channel: channel + 1,
      start: seconds(startMs),
      end: seconds(endMs),
      text,
      why,
    })),
  };
}

function seconds(ms: number): number {
  return Math.round(ms) / 1000;
}

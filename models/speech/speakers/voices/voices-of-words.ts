import type { AudioSpan } from '../../audio/speech-audio';
import type { PlacedWord } from '../../segment/place-heard';
import type { VoiceSpan } from './tell-voices';

/** A change of voices may be off by so many words, since times of words are not exact; sentences are. */
const NEAR_WORDS = 2;
const SENTENCE_END = /[.!?…。！？]["'”’)]?$/u;

/** The voice that has most of a stretch; of one that no voice has, the nearest. */
export function voiceOfSpan(span: AudioSpan, spans: readonly VoiceSpan[]): 0 | 1 {
  const shares = [0, 0] as [number, number];
  let nearest: VoiceSpan | undefined;
  let gap = Infinity;
  for (const voice of spans) {
    const shared = Math.min(span.endMs, voice.endMs) - Math.max(span.startMs, voice.startMs);
    if (shared > 0) shares[voice.voice] += shared;
    else if (-shared < gap) {
      gap = -shared;
      nearest = voice;
    }
  }
  if (shares[0] === shares[1]) return nearest?.voice ?? 0;
  return shares[1] > shares[0] ? 1 : 0;
}

/** The voice of each word, a change of voices moved to the end of a sentence where one is near. */
export function voicesOfWords(words: readonly PlacedWord[], spans: readonly VoiceSpan[]): number[] {
  const voices: number[] = words.map((word) => voiceOfSpan(word, spans));
  for (let at = 1; at < words.length; at += 1) {
    if (voices[at] === voices[at - 1]) continue;
    const place = sentenceBeginNear(words, at);
    if (place === null) continue;
    if (place > at) voices.fill(voices[at - 1] as number, at, place);
    else voices.fill(voices[at] as number, place, at);
    at = Math.max(at, place);
  }
  return voices;
}

function sentenceBeginNear(words: readonly PlacedWord[], at: number): number | null {
  for (let off = 0; off <= NEAR_WORDS; off += 1) {
    for (const place of [at - off, at + off]) {
      if (place > 0 && place < words.length && SENTENCE_END.test(words[place - 1]?.text ?? '')) return place;
    }
  }
  return null;
}

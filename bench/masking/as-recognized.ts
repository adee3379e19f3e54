import type { MaskingCase } from '@/models/pii/masking-case';

const DROPPED = /[.,?!]/;

/** The case as a speech recognizer without punctuation would write it: small letters, no marks but those inside the data. */
export function asRecognized(one: MaskingCase): MaskingCase {
  const spans: MaskingCase['spans'] = [];
  const utterances = one.utterances.map(({ speaker, text }, utterance) => {
    const inside = one.spans.filter((span) => span.utterance === utterance);
    let written = '';
    const places = new Map<number, number>();
    for (let at = 0; at < text.length; at += 1) {
      places.set(at, written.length);
      const character = text.charAt(at);
      const kept = inside.some(({ start, end }) => at >= start && at < end) || !DROPPED.test(character);
      if (kept) written += character.toLowerCase().length === 1 ? character.toLowerCase() : character;
    }
    places.set(text.length, written.length);
    for (const span of inside) {
      spans.push({ ...span, start: places.get(span.start) ?? 0, end: places.get(span.end) ?? 0 });
    }
    return { speaker, text: written };
  });
  return { ...one, id: `${one.id}-asr`, utterances, spans };
}

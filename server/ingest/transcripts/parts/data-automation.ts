import { inside, msOf, objectsOf, oneOf, textOf } from './loose-values';
import type { SaidTurn } from './said';
import { type SpokenWord, turnsOfWords } from './turns-of-words';

type Field = Record<string, unknown>;

/** Turns of the audio output of Bedrock Data Automation: audio_segments, and their words among the audio_items. */
export function automationTurns(object: Field): SaidTurn[] | null {
  const segments = objectsOf(inside(object, 'audiosegments') ?? inside(object, 'audio', 'audiosegments'));
  const items = objectsOf(inside(object, 'audioitems') ?? inside(object, 'audio', 'audioitems'));
  if (segments.length === 0) return items.length === 0 ? null : turnsOfWords(items.map(wordOf));
  const bySegment = new Map<string, SpokenWord[]>();
  const byItem = new Map<string, SpokenWord>();
  for (const [place, item] of items.entries()) {
    const word = wordOf(item);
    byItem.set(textOf(oneOf(item, ['itemindex', 'id'])) || String(place), word);
    const of = textOf(inside(item, 'audiosegmentindex'));
    if (of !== '') bySegment.set(of, [...(bySegment.get(of) ?? []), word]);
  }
  return segments.map((segment, place) => {
    const index = textOf(oneOf(segment, ['segmentindex', 'audiosegmentindex', 'id'])) || String(place);
    const listed = inside(segment, 'audioitemindices');
    const words = Array.isArray(listed)
      ? listed.flatMap((item) => byItem.get(textOf(item)) ?? [])
      : (bySegment.get(index) ?? bySegment.get(String(place)) ?? []);
    return {
      speaker: labelOf(segment),
      text: textOf(oneOf(segment, ['text', 'transcript', 'content'])),
      ...timesOf(segment),
      confidence: null,
      words: words.filter(({ closesUp }) => !closesUp),
    };
  });
}

/** Channels tell speakers apart more surely than voices; of one channel the voice counts. */
function labelOf(segment: Field): string {
  const label = (name: string): string => {
    const found = inside(segment, name);
    return textOf(oneOf(found, ['speakerlabel', 'channellabel', 'label']) ?? found);
  };
  return label('speaker') || label('speakerlabel') || label('channel') || label('channellabel');
}

function timesOf(one: Field): { startMs: number | null; endMs: number | null } {
  return {
    startMs: msOf(inside(one, 'starttimestampmillis'), 'ms'),
    endMs: msOf(inside(one, 'endtimestampmillis'), 'ms'),
  };
}

function wordOf(item: Field): SpokenWord {
  const text = textOf(oneOf(item, ['content', 'text']));
  const type = textOf(inside(item, 'type')).toLowerCase();
  const closesUp = type === 'punctuation' || /^[\p{P}\p{S}]+$/u.test(text);
  return { ...timesOf(item), text, confidence: null, speaker: labelOf(item), closesUp };
}

import { amazonWords } from './amazon-turns';
import { inside, msOf, objectsOf, textOf } from './loose-values';
import type { SaidTurn } from './said';
import { type SpokenWord, turnOfWords, turnsOfWords } from './turns-of-words';

type Field = Record<string, unknown>;

/**
 * Turns of `results` of a standard job of Amazon Transcribe: its audio_segments where it has them; else the segments of
 * its speaker_labels; else the items of each channel, or all items, cut where speakers change or pause; else the text.
 */
export function transcribeTurns(results: unknown): SaidTurn[] {
  const segments = objectsOf(inside(results, 'audiosegments'));
  if (segments.length > 0) return ofAudioSegments(segments, objectsOf(inside(results, 'items')));
  const items = amazonWords(inside(results, 'items'));
  const labelled = objectsOf(inside(results, 'speakerlabels', 'segments'));
  if (labelled.length > 0) return ofSpeakerLabels(labelled, items);
  const channels = objectsOf(inside(results, 'channellabels', 'channels'));
  if (channels.length > 0) return channels.flatMap(ofChannel);
  const turns = turnsOfWords(items);
  return turns.length > 0 ? turns : ofTranscripts(results);
}

function ofAudioSegments(segments: readonly Field[], items: readonly Field[]): SaidTurn[] {
  const words = amazonWords(items);
  const byId = new Map(
    items.map((item, place) => [textOf(inside(item, 'id')) || String(place), words[place]]),
  );
  return segments.map((segment) => {
    const ids = inside(segment, 'items');
    const own = Array.isArray(ids) ? ids.flatMap((id) => byId.get(textOf(id)) ?? []) : [];
    return {
      speaker:
        textOf(inside(segment, 'speakerlabel')) ||
        textOf(inside(segment, 'channellabel')) ||
        (own[0]?.speaker ?? ''),
      text: textOf(inside(segment, 'transcript')),
      startMs: msOf(inside(segment, 'starttime'), 's'),
      endMs: msOf(inside(segment, 'endtime'), 's'),
      confidence: own.length > 0 ? turnOfWords(own).confidence : null,
      words: own.filter(({ closesUp }) => !closesUp),
    };
  });
}

/** A segment lists the times of its words, not the words: each word belongs to the segment in which it begins. */
function ofSpeakerLabels(segments: readonly Field[], items: readonly SpokenWord[]): SaidTurn[] {
  const spans = segments
    .map((segment) => ({
      speaker: textOf(inside(segment, 'speakerlabel')),
      startMs: msOf(inside(segment, 'starttime'), 's') ?? 0,
      words: [] as SpokenWord[],
    }))
    .toSorted((a, b) => a.startMs - b.startMs);
  let at = 0;
  for (const item of items) {
    if (item.startMs !== null) {
      while (at + 1 < spans.length && (spans[at + 1]?.startMs ?? 0) <= item.startMs) at += 1;
    }
    spans[at]?.words.push(item);
  }
  return spans.flatMap(({ speaker, words }) =>
    words.length === 0 ? [] : [{ ...turnOfWords(words), speaker: speaker || (words[0]?.speaker ?? '') }],
  );
}

function ofChannel(channel: Field): SaidTurn[] {
  const label = textOf(inside(channel, 'channellabel'));
  return turnsOfWords(amazonWords(inside(channel, 'items')).map((word) => ({ ...word, speaker: label })));
}

function ofTranscripts(results: unknown): SaidTurn[] {
  const text = objectsOf(inside(results, 'transcripts'))
    .map((one) => textOf(inside(one, 'transcript')))
    .filter((one) => one !== '')
    .join(' ');
  return [{ speaker: '', text, startMs: null, endMs: null, confidence: null, words: [] }];
}

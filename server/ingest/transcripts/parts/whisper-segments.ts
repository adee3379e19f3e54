import { inside, msOf, numberOf, objectsOf, oneOf, shareOf, textOf } from './loose-values';
import { namedLine } from './named-line';
import type { SaidTurn } from './said';
import { type SpokenWord, turnsOfWords } from './turns-of-words';
import { wordsOfTokens } from './whisper-tokens';

type Field = Record<string, unknown>;

const SEGMENT_LISTS = ['segments', 'parts', 'transcription', 'chunks', 'utterances'];
export const SEGMENT_TEXTS = ['text', 'speech', 'transcript'];
export const SEGMENT_STARTS = ['start', 'starttime'];
export const SEGMENT_ENDS = ['end', 'endtime'];

/** The segments; of Transformers' output with speakers those, for its chunks name none. */
export function segmentsOf(object: Field): Field[] {
  const spoken = objectsOf(inside(object, 'speakers')).filter((one) => textOfSegment(one) !== '');
  if (spoken.length > 0) return spoken;
  return SEGMENT_LISTS.map((name) => objectsOf(inside(object, name))).find((found) => found.length > 0) ?? [];
}

/**
 * A segment whose words have several speakers (WhisperX gives each word its own) is cut where they change; one without
 * times has none, and goes with the word before.
 * @param all words of the whole call in the order of their times, as the API lists them beside its segments
 */
export function turnsOfSegment(segment: Field, all: readonly SpokenWord[]): SaidTurn[] {
  const text = textOfSegment(segment);
  if (text === '') return [];
  const { startMs, endMs } = timesOf(segment);
  const listed = wordsOf(segment);
  const words = listed.length > 0 ? listed : all.slice(firstFrom(all, startMs), firstFrom(all, endMs));
  const speakers = new Set(words.map(({ speaker }) => speaker).filter((speaker) => speaker !== ''));
  const own = speakerOfSegment(segment);
  if (speakers.size > 1) {
    let last = words.find(({ speaker }) => speaker !== '')?.speaker || own;
    return turnsOfWords(
      words.map((word) => {
        last = word.speaker || last;
        return { ...word, speaker: last };
      }),
    );
  }
  const [only = ''] = speakers;
  return [{ speaker: own || only, text, startMs, endMs, confidence: confidenceOf(segment), words }];
}

/** The place of the first word that begins at a time or after it; the end where there is no time. */
function firstFrom(words: readonly SpokenWord[], ms: number | null): number {
  if (ms === null) return words.length;
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.startMs ?? 0) < ms) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Without marks that repeat who speaks: "[SPEAKER_01]: …" (whisper-ctranslate2), "[SPEAKER_TURN]" (whisper.cpp). */
function textOfSegment(segment: Field): string {
  const text = textOf(oneOf(segment, SEGMENT_TEXTS)).replace(/\s*\[SPEAKER_TURN\]$/, '');
  const own = speakerOfSegment(segment);
  const named = own === '' || !text.startsWith('[') ? null : namedLine(text);
  return named?.speaker === own ? named.text : text;
}

/** whisper.cpp writes "?" where it cannot tell. */
function speakerOfSegment(segment: Field): string {
  return textOf(oneOf(segment, ['speaker', 'speakerlabel', 'speakerid'])).replace('?', '');
}

function timesOf(segment: Field): { startMs: number | null; endMs: number | null } {
  const offsets = inside(segment, 'offsets');
  if (offsets !== undefined) {
    return { startMs: msOf(inside(offsets, 'from'), 'ms'), endMs: msOf(inside(offsets, 'to'), 'ms') };
  }
  const pair = inside(segment, 'timestamp') ?? inside(segment, 'timestamps');
  if (Array.isArray(pair)) return { startMs: msOf(pair[0], 's'), endMs: msOf(pair[1], 's') };
  return {
    startMs: msOf(oneOf(segment, SEGMENT_STARTS) ?? inside(pair, 'from'), 's'),
    endMs: msOf(oneOf(segment, SEGMENT_ENDS) ?? inside(pair, 'to'), 's'),
  };
}

function wordsOf(segment: Field): SpokenWord[] {
  const tokens = objectsOf(inside(segment, 'tokens'));
  if (tokens.length > 0) return wordsOfTokens(tokens);
  return objectsOf(inside(segment, 'words')).map(wordOf);
}

export function wordOf(word: Field): SpokenWord {
  return {
    ...timesOf(word),
    text: textOf(oneOf(word, ['word', 'text'])),
    confidence: shareOf(oneOf(word, ['probability', 'score', 'confidence'])),
    speaker: textOf(inside(word, 'speaker')),
  };
}

/** Fewer chunks of one word each may be segments. */
const FEWEST_WORDS = 4;

/** Words as chunks of their own, as Transformers lists them with return_timestamps="word"; null for longer chunks. */
export function wordsOfChunks(object: Field): SpokenWord[] | null {
  const texts = objectsOf(inside(object, 'chunks')).map((chunk) => inside(chunk, 'text'));
  const spaced = texts.filter((text) => typeof text === 'string' && text.startsWith(' ')).length;
  const isWords = texts.every((text) => !/\S\s+\S/.test(String(text))) && spaced * 2 >= texts.length;
  return texts.length >= FEWEST_WORDS && isWords ? objectsOf(inside(object, 'chunks')).map(wordOf) : null;
}

/** What the segment says itself, else the mean probability of its tokens: exp(avg_logprob), as Whisper defines it. */
function confidenceOf(segment: Field): number | null {
  const logProb = numberOf(inside(segment, 'avglogprob'));
  const own = shareOf(oneOf(segment, ['confidence', 'probability', 'score']));
  return own ?? (logProb === null || logProb > 0 ? null : Math.exp(logProb));
}

/** Whether an object is a segment and not a transcript of segments. */
export function isSegment(object: Field): boolean {
  const isList = oneOf(object, SEGMENT_LISTS) !== undefined;
  return !isList && textOfSegment(object) !== '' && timesOf(object).startMs !== null;
}

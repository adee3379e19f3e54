import type { AudioSpan } from '../audio/speech-audio';
import type { PlacedPiece, PlacedWord } from '../segment/place-heard';

/** Within a turn nobody is silent for longer. */
export const TURN_PAUSE_MS = 1000;

/** What one voice says without a long pause. */
export interface Stretch extends AudioSpan {
  channel: number;
  /** of those that were told apart in its channel, from 0 */
  voice: number;
  text: string;
  words: readonly PlacedWord[] | null;
  logProbability: number;
}

/** Whose voices are heard in what was recognized, by channel: numbers from 0. */
export interface Voices {
  ofPiece(piece: PlacedPiece): number;
  /** one a word, in their order */
  ofWords(words: readonly PlacedWord[], channel: number): readonly number[];
}

/** Where each channel is one speaker. */
export const ONE_VOICE: Voices = { ofPiece: () => 0, ofWords: (words) => words.map(() => 0) };

/** Cuts what was heard where a voice pauses or another begins. */
export function stretchesOf(pieces: readonly PlacedPiece[], voices: Voices): Stretch[] {
  const channels = [...new Set(pieces.map(({ channel }) => channel))];
  return channels.flatMap((channel) => {
    const own = pieces.filter((piece) => piece.channel === channel);
    // all at once: what an engine takes for a piece may end within a sentence
    const heard = voices.ofWords(
      own.flatMap(({ words }) => words ?? []),
      channel,
    );
    let from = 0;
    return own.flatMap((piece) => {
      const begin = from;
      from += piece.words?.length ?? 0;
      return cutPiece(piece, heard.slice(begin, from), voices);
    });
  });
}

function cutPiece(piece: PlacedPiece, heard: readonly number[], voices: Voices): Stretch[] {
  const { channel, text, words, logProbability, startMs, endMs } = piece;
  if (!words || words.length === 0) {
    return [{ channel, voice: voices.ofPiece(piece), text, words: null, logProbability, startMs, endMs }];
  }
  const stretches: { voice: number; words: PlacedWord[] }[] = [];
  for (const [at, word] of words.entries()) {
    const voice = heard[at] ?? 0;
    const last = stretches.at(-1);
    const pause = word.startMs - (last?.words.at(-1)?.endMs ?? word.startMs);
    if (last && last.voice === voice && pause <= TURN_PAUSE_MS) last.words.push(word);
    else stretches.push({ voice, words: [word] });
  }
  return stretches.map((stretch) => ({
    channel,
    voice: stretch.voice,
    text: '',
    words: stretch.words,
    logProbability,
    startMs: stretch.words[0]?.startMs ?? startMs,
    endMs: stretch.words.at(-1)?.endMs ?? endMs,
  }));
}

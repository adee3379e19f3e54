import type { PlacedPiece, PlacedWord } from './segment/place-heard';

/** Simplified characters, or traditional ones as Taiwan or Hong Kong writes them; named as OpenCC names them. */
type ChineseScript = 'cn' | 'tw' | 'hk';

/**
 * The script that a language tag asks for: of Unicode's likely subtags "zh" is written in simplified characters, "zh-TW"
 * and "zh-Hant" in traditional ones. Null for `auto`, which asks for none.
 */
export function scriptAskedFor(tag: string): ChineseScript | null {
  if (tag === 'auto') return null;
  const parts = new Set(tag.toLowerCase().split(/[-_]/));
  if (parts.has('hans')) return 'cn';
  if (parts.has('hk') || parts.has('mo')) return 'hk';
  return parts.has('hant') || parts.has('tw') ? 'tw' : 'cn';
}

/**
 * Writes a Chinese call in one script. Whisper goes over from one to the other between windows, and at times within a
 * sentence: half of the words would not be found by a search for them. OpenCC's tables change characters by the words
 * that they stand in; words are not exchanged for those of another region.
 * @param asked null: the script that most of the call's characters that differ were written in
 */
export async function inOneScript(
  pieces: readonly PlacedPiece[],
  asked: ChineseScript | null,
): Promise<PlacedPiece[]> {
  const script = asked ?? (await usual(pieces));
  const convert = await converterTo(script);
  return pieces.map((piece) => ({
    ...piece,
    text: convert(piece.text),
    words: piece.words && convertWords(piece.words, convert),
  }));
}

type Convert = (text: string) => string;

const made = new Map<ChineseScript, Convert>();

/** Made once: its tables are a megabyte, which take a while to be read, and which other languages do without. */
async function converterTo(script: ChineseScript): Promise<Convert> {
  const { Converter } = await import('opencc-js');
  const converter = made.get(script) ?? Converter({ from: script === 'cn' ? 't' : 'cn', to: script });
  made.set(script, converter);
  return converter;
}

async function usual(pieces: readonly PlacedPiece[]): Promise<ChineseScript> {
  const text = pieces.map((piece) => piece.text).join('\n');
  const [simplify, complicate] = [await converterTo('cn'), await converterTo('tw')];
  return changed(text, simplify(text)) > changed(text, complicate(text)) ? 'tw' : 'cn';
}

/** Characters that a conversion changed. */
function changed(text: string, converted: string): number {
  const after = [...converted];
  return [...text].filter((character, at) => character !== after[at]).length;
}

/** A character is changed by its neighbours, which may stand in the next word. */
function convertWords(words: readonly PlacedWord[], convert: Convert): PlacedWord[] {
  const together = words.map(({ text }) => text).join('');
  const converted = convert(together);
  if (converted.length !== together.length)
    return words.map((word) => ({ ...word, text: convert(word.text) }));
  let from = 0;
  return words.map((word) => {
    const text = converted.slice(from, from + word.text.length);
    from += word.text.length;
    return { ...word, text };
  });
}

import { inside, msOf, shareOf, textOf } from './loose-values';
import type { SpokenWord } from './turns-of-words';

const STANDS_ALONE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/**
 * Words of the tokens whisper.cpp lists (-ojf): a token that begins with a space begins a word; marks ("[_BEG_]") are
 * none. A word is as sure as its tokens on average.
 */
export function wordsOfTokens(tokens: readonly Record<string, unknown>[]): SpokenWord[] {
  const words: (SpokenWord & { sure: number[] })[] = [];
  for (const token of tokens) {
    const raw = inside(token, 'text');
    if (typeof raw !== 'string' || raw.trim() === '' || /^\[_.*\]$|^<\|.*\|>$/.test(raw.trim())) continue;
    const startMs = msOf(inside(token, 'offsets', 'from'), 'ms');
    const endMs = msOf(inside(token, 'offsets', 'to'), 'ms');
    const sure = shareOf(inside(token, 'p'));
    const last = words.at(-1);
    if (last && !/^\s/.test(raw) && !STANDS_ALONE.test(raw)) {
      last.text += textOf(raw);
      last.endMs = endMs ?? last.endMs;
      if (sure !== null) last.sure.push(sure);
    } else {
      const text = textOf(raw);
      words.push({ text, startMs, endMs, confidence: null, speaker: '', sure: sure === null ? [] : [sure] });
    }
  }
  return words.map(({ sure, ...word }) => ({
    ...word,
    confidence: sure.length === 0 ? null : sure.reduce((sum, one) => sum + one, 0) / sure.length,
  }));
}

import type { SaidTurn, SaidWord } from './said';

/** A word with who says it, and whether it is only a sign of punctuation, which stands close to the word before. */
export interface SpokenWord extends SaidWord {
  speaker: string;
  closesUp?: boolean;
}

/** After so long a pause the same speaker begins anew, as recognizers that cut utterances do. */
const PAUSE_MS = 2000;
const LONGEST_WORDS = 300;
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]$/u;

/** Words in the order they were said as turns: a new one where another speaks, or after a pause. */
export function turnsOfWords(words: readonly SpokenWord[]): SaidTurn[] {
  const turns: SaidTurn[] = [];
  let group: SpokenWord[] = [];
  for (const word of words) {
    if (group.length > 0 && beginsAnew(group, word)) {
      turns.push(turnOfWords(group));
      group = [];
    }
    group.push(word);
  }
  if (group.length > 0) turns.push(turnOfWords(group));
  return turns;
}

function beginsAnew(group: readonly SpokenWord[], word: SpokenWord): boolean {
  // Signs have no times.
  const last = group.findLast(({ closesUp }) => !closesUp) ?? group[0];
  if (!last || word.closesUp) return false;
  if (word.speaker !== last.speaker || group.length >= LONGEST_WORDS) return true;
  return word.startMs !== null && last.endMs !== null && word.startMs - last.endMs >= PAUSE_MS;
}

/** @param words at least one */
export function turnOfWords(words: readonly SpokenWord[]): SaidTurn {
  const spoken = words.filter(({ closesUp }) => !closesUp);
  const sure = spoken.flatMap(({ confidence }) => (confidence === null ? [] : [confidence]));
  return {
    speaker: words[0]?.speaker ?? '',
    text: joined(words),
    startMs: spoken.find(({ startMs }) => startMs !== null)?.startMs ?? null,
    endMs: spoken.findLast(({ endMs }) => endMs !== null)?.endMs ?? null,
    confidence: sure.length === 0 ? null : sure.reduce((sum, one) => sum + one, 0) / sure.length,
    words: spoken,
  };
}

/** Words as a text: signs close up, scripts without spaces have none. */
function joined(words: readonly SpokenWord[]): string {
  let text = '';
  for (const { text: word, closesUp } of words) {
    const close =
      text === '' || closesUp || (WITHOUT_SPACES.test(text) && WITHOUT_SPACES.test(word.slice(0, 1)));
    text += close ? word : ` ${word}`;
  }
  return text;
}

import { carryOver } from '@/models/pii/carry-over';
import { maskCall } from '@/models/pii/mask-call';
import type { Mask, MaskedUtterance, SensitiveKind } from '@/models/pii/types';
import { searchWords } from '@/models/text/search-tokens';
import type { Language } from '@/models/text/transcript';
import { type TurnTimes, turnTimes } from '@/models/text/turn-times';
import type { IncomingCall, IncomingTurn, IncomingWord } from './incoming-call';
import { type LanguageRules, languageOf } from './language';

interface MaskedTurn extends Omit<IncomingTurn, 'text'> {
  /** masked */
  text: string;
  /** the masked text, folded for search */
  folded: string;
  masks: readonly Mask[];
  /** with their places in the masked text; a word inside a mask has the mask's */
  words: readonly IncomingWord[] | null;
}

/** A call of which nothing unmasked is left. */
export interface MaskedText {
  language: Language;
  turns: readonly MaskedTurn[];
  masks: readonly (readonly [type: string, count: number])[];
  sensitive: readonly SensitiveKind[];
  times: TurnTimes;
}

/** Masks a call; what it gives is all that may be stored or shown of its words. */
export function maskIncoming(call: IncomingCall, rules: LanguageRules): MaskedText {
  const language = languageOf(call, rules);
  const masked = call.masked ?? maskCall({ language, utterances: call.turns }, { knownNames: call.names });
  return {
    language,
    turns: call.turns.map((turn, index) => {
      const utterance = masked.utterances[index] ?? { text: '', masks: [], replaced: [] };
      const { text, masks } = utterance;
      return { ...turn, text, folded: searchWords(text), masks, words: carriedOver(turn.words, utterance) };
    }),
    masks: Object.entries(masked.counts).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    sensitive: masked.sensitive,
    times: turnTimes(call.turns),
  };
}

function carriedOver(
  words: readonly IncomingWord[] | null,
  utterance: MaskedUtterance,
): IncomingWord[] | null {
  if (!words) return null;
  const places = carryOver(words, utterance);
  return words.map((word, index) => ({ ...word, ...places[index] }));
}

import { maskCall } from '@/models/pii/mask-call';
import type { Mask, SensitiveKind } from '@/models/pii/types';
import { searchWords } from '@/models/text/search-tokens';
import type { Language } from '@/models/text/transcript';
import type { IncomingCall, IncomingTurn } from './incoming-call';
import { languageOf } from './language';
import type { TranscriptMapping } from './transcript-mapping';
import { type TurnTimes, turnTimes } from './turn-times';

interface MaskedTurn extends Omit<IncomingTurn, 'text'> {
  /** masked */
  text: string;
  /** folded for search */
  words: string;
  masks: readonly Mask[];
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
export function maskIncoming(call: IncomingCall, mapping: TranscriptMapping): MaskedText {
  const language = languageOf(call, mapping);
  const masked = maskCall({ language, utterances: call.turns }, { knownNames: call.names });
  return {
    language,
    turns: call.turns.map((turn, index) => {
      const { text = '', masks = [] } = masked.utterances[index] ?? {};
      return { ...turn, text, words: searchWords(text), masks };
    }),
    masks: Object.entries(masked.counts).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    sensitive: masked.sensitive,
    times: turnTimes(call.turns),
  };
}

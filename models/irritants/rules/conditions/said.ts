import { type Check, met, NOT_MET, unknown } from '../finding';
import type { PhraseIndex } from '../phrase-index';
import type { LeafCondition } from '../rule';
import { SPEAKER_NAMES } from './speaker-names';
import { hear, quote, seek, speaks } from './words';

type Said = Extract<LeafCondition, { kind: 'said' }>;
type NeverSaid = Extract<LeafCondition, { kind: 'never-said' }>;

export function said(index: PhraseIndex, condition: Said): Check {
  const sought = seek(index, condition);
  const least = condition.times ?? 1;
  const distinct = condition.match === 'all' ? sought.phrases.length : 1;
  return (view) => {
    const heard = hear(sought, view);
    const [first] = heard.places;
    if (first && heard.places.length >= least && heard.distinct >= distinct) {
      const times = least > 1 ? `, ${heard.places.length} times such words` : '';
      const who = view.call.transcript?.utterances[first.utterance]?.speaker ?? 'unknown';
      return met(`${SPEAKER_NAMES[who]} said ${quote(first, view.call.transcript)}${times}`, heard.places);
    }
    return heard.missing ? unknown(heard.missing) : NOT_MET;
  };
}

export function neverSaid(index: PhraseIndex, condition: NeverSaid): Check {
  const sought = seek(index, condition);
  const [example] = condition.phrases;
  return (view) => {
    const heard = hear(sought, view);
    if (heard.places.length > 0) return NOT_MET;
    if (heard.missing) return unknown(heard.missing);
    const { transcript } = view.call;
    if (!transcript || !speaks(condition.speaker, transcript)) {
      return unknown(`what ${SPEAKER_NAMES[condition.speaker]} said`);
    }
    const others = condition.phrases.length > 1 ? ' or the like' : '';
    const nobody = condition.speaker === 'anyone' ? 'nobody' : `${SPEAKER_NAMES[condition.speaker]} never`;
    return met(`${nobody} said “${example}”${others}`);
  };
}

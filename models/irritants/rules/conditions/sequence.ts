import type { Transcript } from '../../../text/transcript';
import { type CallInView, type Check, type Finding, met, NOT_MET, unknown } from '../finding';
import type { PhraseIndex } from '../phrase-index';
import type { Distance, LeafCondition } from '../rule';
import type { Occurrence } from '../words-in-call';
import { SPEAKER_NAMES } from './speaker-names';
import { hear, quote, type Sought, seek, speaks } from './words';

type Sequence = Extract<LeafCondition, { kind: 'sequence' | 'unanswered' }>;

/** One thing said, and another said (or not said) soon after it. */
export function sequence(index: PhraseIndex, condition: Sequence): Check {
  const first = seek(index, condition.first);
  const next = seek(index, condition.next);
  return (view) =>
    condition.kind === 'sequence'
      ? followed(first, next, condition.within, view)
      : unanswered(first, next, condition.within, view);
}

function followed(first: Sought, next: Sought, within: Distance, view: CallInView): Finding {
  const opening = hear(first, view);
  const reply = hear(next, view);
  const { transcript } = view.call;
  for (const before of opening.places) {
    for (const after of reply.places) {
      if (isSoonAfter(before, after, within, transcript) === true) {
        return met(`${quote(before, transcript)}, then ${quote(after, transcript)}`, [before, after]);
      }
    }
  }
  const missing = opening.missing ?? reply.missing;
  if (missing) return unknown(missing);
  return opening.places.length > 0 && reply.places.length > 0 && lacksTimes(within, transcript)
    ? unknown('when each turn began')
    : NOT_MET;
}

function unanswered(first: Sought, next: Sought, within: Distance, view: CallInView): Finding {
  const opening = hear(first, view);
  const reply = hear(next, view);
  const { transcript } = view.call;
  if (opening.places.length === 0 || !transcript) return opening.missing ? unknown(opening.missing) : NOT_MET;
  if (reply.missing) return unknown(reply.missing);
  if (!speaks(next.words.speaker, transcript))
    return unknown(`what ${SPEAKER_NAMES[next.words.speaker]} said`);
  if (reply.places.length > 0 && lacksTimes(within, transcript)) return unknown('when each turn began');
  const open = opening.places.find(
    (before) => !reply.places.some((after) => isSoonAfter(before, after, within, transcript)),
  );
  if (!open) return NOT_MET;
  return met(`${quote(open, transcript)}, and no “${next.words.phrases[0]}” after it`, [open]);
}

function lacksTimes(within: Distance, transcript: Transcript | null): boolean {
  return 'seconds' in within && (transcript?.utterances.some(({ startMs }) => startMs === null) ?? true);
}

function isSoonAfter(
  before: Occurrence,
  after: Occurrence,
  within: Distance,
  transcript: Transcript | null,
): boolean {
  const turns = after.utterance - before.utterance;
  if (turns < 0 || (turns === 0 && after.start < before.end)) return false;
  if ('turns' in within) return turns <= within.turns;
  const from = transcript?.utterances[before.utterance]?.startMs ?? null;
  const to = transcript?.utterances[after.utterance]?.startMs ?? null;
  return from !== null && to !== null && to - from <= within.seconds * 1000;
}

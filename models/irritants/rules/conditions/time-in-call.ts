import type { TextSpan, Transcript, Utterance } from '../../../text/transcript';
import { inWords } from '../durations';
import { type Check, met, NOT_MET, onFact, unknown } from '../finding';
import type { LeafCondition } from '../rule';
import { timeSpan, turnsOf } from '../stretch';

type Of<Kind extends LeafCondition['kind']> = Extract<LeafCondition, { kind: Kind }>;

/** Nobody speaks between the end of one turn and the start of the next. The evidence is what was said before it. */
export function silence({ seconds, where }: Of<'silence'>): Check {
  return ({ call: { transcript } }) => {
    if (!transcript) return unknown('what was said');
    const turns = turnsOf(where, transcript);
    if (!turns || !transcript.utterances.some(({ endMs }) => endMs !== null))
      return unknown('when each turn ended');
    const { utterances } = transcript;
    let endMs = Number.NaN;
    let last = 0;
    for (let at = turns.from; at < turns.to; at++) {
      const turn = utterances[at];
      if (!turn || turn.startMs === null) continue;
      if (turn.startMs - endMs >= seconds * 1000) {
        const lasted = inWords((turn.startMs - endMs) / 1000);
        return met(`nobody spoke for ${lasted} (after turn ${last + 1})`, [wholeTurn(utterances, last)]);
      }
      if (turn.endMs !== null && !(turn.endMs <= endMs)) {
        endMs = turn.endMs;
        last = at;
      }
    }
    return NOT_MET;
  };
}

/** Two speakers at once, as a share of the time in which anyone speaks. */
export function talkOver({ share }: Of<'talk-over'>): Check {
  return ({ call: { transcript } }) => {
    if (!transcript) return unknown('what was said');
    const overlap = overlapOf(transcript);
    if (overlap === null) return unknown('when each turn began and ended, and who spoke');
    if (overlap.share < share) return NOT_MET;
    const spans = overlap.longest === null ? [] : [wholeTurn(transcript.utterances, overlap.longest)];
    return met(`two spoke at once for ${Math.round(overlap.share * 100)}% of the time`, spans);
  };
}

export function duration({ than, seconds }: Of<'duration'>): Check {
  return ({ call: { facts, transcript } }) => {
    const span = transcript && timeSpan(transcript);
    const lasted = facts.durationSeconds ?? (span ? (span.endMs - span.startMs) / 1000 : null);
    return onFact(lasted, 'how long it lasted', (known) =>
      (than === 'longer' ? known >= seconds : known <= seconds) ? `it lasted ${inWords(known)}` : null,
    );
  };
}

function wholeTurn(utterances: readonly Utterance[], utterance: number): TextSpan {
  return { utterance, start: 0, end: utterances[utterance]?.text.length ?? 0 };
}

interface Overlap {
  share: number;
  /** The turn that broke in on another for longest. */
  longest: number | null;
}

function overlapOf({ utterances }: Transcript): Overlap | null {
  if (new Set(utterances.map(({ speaker }) => speaker)).size < 2) return null;
  let endMs = Number.NEGATIVE_INFINITY;
  let spoken = 0;
  let both = 0;
  let longest: number | null = null;
  let longestMs = 0;
  for (const [at, turn] of utterances.entries()) {
    if (turn.startMs === null || turn.endMs === null) return null;
    const shared = Math.max(0, Math.min(endMs, turn.endMs) - turn.startMs);
    spoken += Math.max(0, turn.endMs - Math.max(endMs, turn.startMs));
    both += shared;
    if (shared > longestMs) {
      longestMs = shared;
      longest = at;
    }
    endMs = Math.max(endMs, turn.endMs);
  }
  return spoken > 0 ? { share: both / spoken, longest } : null;
}

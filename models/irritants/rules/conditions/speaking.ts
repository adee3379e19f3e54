import { interruptions } from '../../../text/interruptions';
import type { TextSpan, Transcript } from '../../../text/transcript';
import { type TurnTimes, turnTimes } from '../../../text/turn-times';
import { type CallInView, type Check, type Finding, met, NOT_MET, unknown } from '../finding';
import type { LeafCondition } from '../rule';
import { SPEAKER_NAMES } from './speaker-names';

type Of<Kind extends LeafCondition['kind']> = Extract<LeafCondition, { kind: Kind }>;

const percent = (share: number): string => `${Math.round(share * 100)}%`;

const WITHOUT_TIMES = 'when each turn began and ended, and who spoke';

/** How much of what agent and customer say one of them says, by time. */
export function talkShare({ speaker, than, share }: Of<'talk-share'>): Check {
  return (view) =>
    onTimes(view, ({ customerMs, agentMs }) => {
      const together = (customerMs ?? 0) + (agentMs ?? 0);
      if (together === 0) return unknown(WITHOUT_TIMES);
      const known = ((speaker === 'customer' ? customerMs : agentMs) ?? 0) / together;
      const fits = than === 'more' ? known >= share : known <= share;
      return fits ? met(`${SPEAKER_NAMES[speaker]} spoke ${percent(known)} of the talking time`) : NOT_MET;
    });
}

/** Nobody speaks, as a share of the time from the first word to the last. */
export function silenceShare({ share }: Of<'silence-share'>): Check {
  return (view) =>
    onTimes(view, ({ silenceMs, spanMs }) => {
      if (silenceMs === null || !spanMs) return unknown(WITHOUT_TIMES);
      const known = silenceMs / spanMs;
      return known >= share ? met(`nobody spoke for ${percent(known)} of the call`) : NOT_MET;
    });
}

/** One broke in on the other (text/interruptions.ts). The evidence is the turns that did. */
export function interrupted({ by, times }: Of<'interrupted'>): Check {
  return ({ call: { transcript } }) => {
    if (!transcript) return unknown('what was said');
    const all = interruptions(transcript.utterances);
    if (all === null) return unknown(WITHOUT_TIMES);
    const found = all.filter((one) => by === 'anyone' || one.by === by);
    if (found.length < times) return NOT_MET;
    const often = found.length === 1 ? 'once' : `${found.length} times`;
    const who = by === 'anyone' ? 'one interrupted the other' : `${SPEAKER_NAMES[by]} interrupted`;
    return met(
      `${who} ${often}`,
      found.map(({ turn }) => wholeTurn(transcript, turn)),
    );
  };
}

function onTimes({ call: { transcript } }: CallInView, judge: (times: TurnTimes) => Finding): Finding {
  return transcript ? judge(turnTimes(transcript.utterances)) : unknown('what was said');
}

function wholeTurn({ utterances }: Transcript, utterance: number): TextSpan {
  return { utterance, start: 0, end: utterances[utterance]?.text.length ?? 0 };
}

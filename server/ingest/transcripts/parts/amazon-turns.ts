import { inside, msOf, objectsOf, oneOf, shareOf, textOf } from './loose-values';
import type { SaidTurn } from './said';
import type { SpokenWord } from './turns-of-words';

type Field = Record<string, unknown>;

/**
 * Turns as Amazon's Call Analytics and Contact Lens list them: Content, BeginOffsetMillis, EndOffsetMillis, who speaks,
 * and (Call Analytics) Items, its words.
 */
export function amazonTurns(turns: readonly Field[]): SaidTurn[] {
  return turns.map((turn) => {
    const words = amazonWords(inside(turn, 'items')).filter(({ closesUp }) => !closesUp);
    const sure = words.flatMap(({ confidence }) => (confidence === null ? [] : [confidence]));
    return {
      speaker: textOf(oneOf(turn, ['participantrole', 'participantid', 'channelid', 'speaker'])),
      text: textOf(oneOf(turn, ['content', 'transcript', 'text'])),
      startMs: msOf(inside(turn, 'beginoffsetmillis'), 'ms') ?? msOf(inside(turn, 'starttime'), 's'),
      endMs: msOf(inside(turn, 'endoffsetmillis'), 'ms') ?? msOf(inside(turn, 'endtime'), 's'),
      confidence: sure.length === 0 ? null : sure.reduce((sum, one) => sum + one, 0) / sure.length,
      words,
    };
  });
}

/** Words and signs of Amazon Transcribe, of all its outputs: times in milliseconds, or in seconds. */
export function amazonWords(items: unknown): SpokenWord[] {
  return objectsOf(items).map((item) => {
    const [best] = objectsOf(inside(item, 'alternatives'));
    const content = best ?? item;
    return {
      text: textOf(inside(content, 'content')),
      startMs: msOf(inside(item, 'beginoffsetmillis'), 'ms') ?? msOf(inside(item, 'starttime'), 's'),
      endMs: msOf(inside(item, 'endoffsetmillis'), 'ms') ?? msOf(inside(item, 'endtime'), 's'),
      confidence: shareOf(inside(content, 'confidence') ?? inside(item, 'confidence')),
      speaker: textOf(oneOf(item, ['speakerlabel', 'speaker', 'channellabel'])),
      closesUp: textOf(inside(item, 'type')).toLowerCase() === 'punctuation',
    };
  });
}

/** What participants are, by their ids; two that are listed without a role are told apart by what they say. */
export function amazonRoles(participants: unknown): Map<string, string> {
  const pairs = objectsOf(participants).map((one): [string, string] => [
    textOf(inside(one, 'participantid')),
    textOf(inside(one, 'participantrole')),
  ]);
  return new Map(pairs.filter(([id, role]) => id !== '' && role !== ''));
}

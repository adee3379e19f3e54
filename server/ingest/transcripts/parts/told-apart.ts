import type { IncomingFacts, IncomingTurn } from '../incoming-call';
import { languageOf } from '../language';
import type { LabelledTurn } from './labelled-turn';
import type { TextRules } from './text-rules';
import { isName, whoSpeaks } from './who-speaks';

/** Speakers whose roles the source does not tell are told apart by what they say, as with any recognizer's labels. */
export function toldApart(
  turns: readonly LabelledTurn[],
  facts: Pick<IncomingFacts, 'agent' | 'direction'>,
  language: string | null,
  rules: TextRules,
): IncomingTurn[] {
  const plain = turns.map(({ turn }) => turn);
  if (turns.every(({ turn, label }) => turn.speaker !== 'unknown' || label === '')) return plain;
  const who = whoSpeaks({
    turns: turns.map(({ label, turn }) => ({ speaker: label, text: turn.text })),
    roles: new Map(
      turns.flatMap(({ label, turn }) => (turn.speaker === 'unknown' ? [] : [[label, turn.speaker]])),
    ),
    agent: facts.agent,
    language: languageOf({ language, turns: plain }, rules),
    direction: facts.direction,
  });
  return turns.map(({ label, turn }) =>
    turn.speaker === 'unknown' && label !== '' ? { ...turn, speaker: who.speakerOf(label) } : turn,
  );
}

/** Labels that are somebody's name: masked wherever they are said. */
export function namesIn(turns: readonly LabelledTurn[]): string[] {
  return [...new Set(turns.map(({ label }) => label))].filter(isName);
}

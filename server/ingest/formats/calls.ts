import { RowProblem } from '../row-problem';
import type { FileHead, Recognition } from '../source/file-head';
import type { IncomingCall, IncomingFacts } from '../transcripts/incoming-call';
import { dialogueOf } from '../transcripts/parts/dialogue-lines';
import { factsOf, shortText } from '../transcripts/parts/facts';
import { namesOfHead } from '../transcripts/parts/head-names';
import type { LabelledTurn } from '../transcripts/parts/labelled-turn';
import { linesOfText } from '../transcripts/parts/lines-of-text';
import { isLabel } from '../transcripts/parts/named-line';
import { isObject, NamedValues } from '../transcripts/parts/named-values';
import {
  CONVERSATION_NAMES,
  ID_NAMES,
  LANGUAGE_NAMES,
  SPEAKER_NAMES,
  TEXT_NAMES,
  UTTERANCES_NAMES,
} from '../transcripts/parts/names';
import { recordObject } from '../transcripts/parts/record-object';
import { CHANNEL_NAMES, labelIn } from '../transcripts/parts/speaker-label';
import type { TextRules } from '../transcripts/parts/text-rules';
import { namesIn, toldApart } from '../transcripts/parts/told-apart';
import { turnOf } from '../transcripts/parts/turn';
import type { TextFormat } from './text-format';
import { lineOf } from './utterances';

/**
 * A call that is one JSON object with its utterances inside, as `callcast transcribe` writes it: {language, engine, model,
 * utterances: [{speaker, start, end, text}]}, with the same facts of the call as anywhere else. A file of one such object
 * names its call by its own name. @throws RowProblem
 */
function callOfObject(object: Record<string, unknown>, rules: TextRules): IncomingCall {
  const values = NamedValues.of(object);
  const said = turnsIn(values, rules);
  if (!said) {
    throw new RowProblem(
      'utterances',
      'There are no utterances.',
      'Write them as "utterances": [{"text": …}].',
    );
  }
  const callId = shortText(values.text(ID_NAMES) || values.text(['id']) || rules.fileStem, 'callId');
  const language = values.text(LANGUAGE_NAMES) || null;
  const facts = withDuration(factsOf(values, rules), values, rules);
  return {
    callId,
    language,
    engine: {
      name: shortText(values.text(['engine']), 'engine'),
      model: shortText(values.text(['model', 'enginemodel']), 'model'),
      settings: settingsOf(values.value(['parameters', 'settings', 'enginesettings'])),
    },
    turns: toldApart(said, facts, language, rules),
    facts,
    names: namesIn(said),
  };
}

/** Its list of utterances (of another name, its only one), or its dialogue as lines; null where there is neither. */
function turnsIn(values: NamedValues, rules: TextRules): LabelledTurn[] | null {
  const found = [...UTTERANCES_NAMES, ...CONVERSATION_NAMES].map((name) => values.value([name]));
  const list = found.find(Array.isArray) ?? onlyListIn(values);
  if (list) return list.flatMap((one, index) => numberedTurn(one, index, rules) ?? []);
  const text = found.find((one) => typeof one === 'string');
  return text === undefined ? null : turnsOfLines(text, rules);
}

function turnsOfLines(text: string, rules: TextRules): LabelledTurn[] {
  return dialogueOf(linesOfText(text)).turns.flatMap(({ speaker, text: said, startMs, endMs }) => {
    const turn = turnOf(NamedValues.of({ text: said, speaker, startms: startMs, endms: endMs }), rules);
    return turn ? [{ label: speaker, turn }] : [];
  });
}

/** Of a whole call a duration is that of the call. */
function withDuration(facts: IncomingFacts, values: NamedValues, rules: TextRules): IncomingFacts {
  return { ...facts, talkMs: facts.talkMs ?? rules.duration(values, ['duration'], 'talkMs') };
}

function numberedTurn(value: unknown, index: number, rules: TextRules): LabelledTurn | null {
  try {
    if (!isObject(value))
      throw new RowProblem('text', 'It is no object.', 'Write {"speaker": …, "text": …}.');
    const values = NamedValues.of(value);
    const { turn, label } = lineOf(values, rules);
    return turn && { label, turn };
  } catch (thrown) {
    if (!(thrown instanceof RowProblem)) throw thrown;
    throw new RowProblem(thrown.field, `Utterance ${index + 1}: ${thrown.reason}`, thrown.hint);
  }
}

const LONGEST_SETTINGS = 2000;

function settingsOf(value: unknown): string {
  if (value === undefined) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.slice(0, LONGEST_SETTINGS);
}

/** Names that other systems, too, give to lists of what was said. */
const LESS_SURE = 0.8;

function recognize(head: FileHead): Recognition | null {
  const names = namesOfHead(head);
  const [values = NamedValues.of({})] = head.objects.map((object) => NamedValues.of(object));
  const found = UTTERANCES_NAMES.find((name) => names.has(name));
  const own = found === 'utterances' || found === 'turns';
  if (own) return { confidence: 0.92, why: `its objects have ${found}` };
  const name = [...UTTERANCES_NAMES, ...CONVERSATION_NAMES].find((one) => holdsTurns(values.value([one])));
  if (name !== undefined) {
    const why = `its ${name} is what speakers said in turn`;
    return { confidence: name === 'segments' ? 0.83 : 0.88, why };
  }
  if (found !== undefined) return { confidence: LESS_SURE, why: `its objects have ${found}` };
  return onlyListIn(values)
    ? { confidence: 0.82, why: 'one of its lists is what speakers said in turn' }
    : null;
}

/** Its only list of turns, by speakers that are surely such: comments and posts have authors, too. */
function onlyListIn(values: NamedValues): readonly unknown[] | undefined {
  const lists = values.all().filter((value): value is unknown[] => Array.isArray(value) && holdsTurns(value));
  const [only = [], ...others] = lists;
  const labels = only.filter(isObject).map((one) => labelIn(NamedValues.of(one)));
  const known = labels.filter(isLabel).length;
  return others.length === 0 && known > 1 && known * 2 >= labels.length ? only : undefined;
}

const WHO_NAMES = [...SPEAKER_NAMES, ...CHANNEL_NAMES];

/** A list of turns with their speakers, or lines as "Agent: …". */
function holdsTurns(value: unknown): boolean {
  if (typeof value === 'string') {
    const { turns } = dialogueOf(linesOfText(value));
    const known = turns.filter(({ speaker }) => isLabel(speaker)).length;
    return known > 1 && known * 2 >= turns.length;
  }
  const list = Array.isArray(value) ? value.filter(isObject) : [];
  const turns = list.map((one) => NamedValues.of(one));
  return turns.length > 0 && turns.every((turn) => turn.has(TEXT_NAMES) && turn.has(WHO_NAMES));
}

/** A call an object, with its utterances inside. */
export const callsFormat: TextFormat = {
  name: 'calls',
  title: 'Calls with their utterances',
  containers: ['jsonl', 'json'],
  recognize,
  call: (record, rules) => callOfObject(recordObject(record), rules),
};

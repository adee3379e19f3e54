import { RowProblem } from '../row-problem';
import type { FileHead, Recognition } from '../source/file-head';
import type { IncomingCall, IncomingFacts, IncomingTurn } from '../transcripts/incoming-call';
import { factsOf, shortText } from '../transcripts/parts/facts';
import { namesOfHead } from '../transcripts/parts/head-names';
import { isObject, NamedValues } from '../transcripts/parts/named-values';
import { ID_NAMES, LANGUAGE_NAMES, UTTERANCES_NAMES } from '../transcripts/parts/names';
import { recordObject } from '../transcripts/parts/record-object';
import type { TextRules } from '../transcripts/parts/text-rules';
import { turnOf } from '../transcripts/parts/turn';
import type { TextFormat } from './text-format';

/**
 * A call that is one JSON object with its utterances inside, as `callcast transcribe` writes it: {language, engine, model,
 * utterances: [{speaker, start, end, text}]}, with the same facts of the call as anywhere else. A file of one such object
 * names its call by its own name. @throws RowProblem
 */
function callOfObject(object: Record<string, unknown>, rules: TextRules): IncomingCall {
  const values = NamedValues.of(object);
  const said = values.value(UTTERANCES_NAMES);
  if (!Array.isArray(said)) {
    throw new RowProblem(
      'utterances',
      'There are no utterances.',
      'Write them as "utterances": [{"text": …}].',
    );
  }
  const callId = shortText(values.text(ID_NAMES) || values.text(['id']) || rules.fileStem, 'callId');
  return {
    callId,
    language: values.text(LANGUAGE_NAMES) || null,
    engine: {
      name: shortText(values.text(['engine']), 'engine'),
      model: shortText(values.text(['model', 'enginemodel']), 'model'),
      settings: settingsOf(values.value(['parameters', 'settings', 'enginesettings'])),
    },
    turns: said.flatMap((one, index) => numberedTurn(one, index, rules) ?? []),
    facts: withDuration(factsOf(values, rules), values, rules),
    names: [],
  };
}

/** Of a whole call a duration is that of the call. */
function withDuration(facts: IncomingFacts, values: NamedValues, rules: TextRules): IncomingFacts {
  return { ...facts, talkMs: facts.talkMs ?? rules.duration(values, ['duration'], 'talkMs') };
}

function numberedTurn(value: unknown, index: number, rules: TextRules): IncomingTurn | null {
  try {
    if (!isObject(value))
      throw new RowProblem('text', 'It is no object.', 'Write {"speaker": …, "text": …}.');
    return turnOf(NamedValues.of(value), rules);
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
  const found = UTTERANCES_NAMES.find((name) => names.has(name));
  if (found === undefined) return null;
  const own = found === 'utterances' || found === 'turns';
  return { confidence: own ? 0.92 : LESS_SURE, why: `its objects have ${found}` };
}

/** A call an object, with its utterances inside. */
export const callsFormat: TextFormat = {
  name: 'calls',
  title: 'Calls with their utterances',
  containers: ['jsonl', 'json'],
  recognize,
  call: (record, rules) => callOfObject(recordObject(record), rules),
};

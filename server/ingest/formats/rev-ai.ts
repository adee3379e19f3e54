import type { FileHead, Recognition } from '../source/file-head';
import type { IncomingCall } from '../transcripts/incoming-call';
import { inside, msOf, objectsOf, oneOf, shareOf, textOf } from '../transcripts/parts/loose-values';
import { outlineOfHead } from '../transcripts/parts/outline';
import { recordObject } from '../transcripts/parts/record-object';
import type { SaidTurn, SaidWord } from '../transcripts/parts/said';
import { spokenCall } from '../transcripts/parts/spoken-call';
import type { TextRules } from '../transcripts/parts/text-rules';
import type { TextRecord } from '../transcripts/text-records';
import type { TextFormat } from './text-format';

type Field = Record<string, unknown>;

/** Transcripts of Rev and Rev AI: monologues of elements. The fields are those of Rev AI's API reference ("Get Transcript"). */
export const revAi: TextFormat = {
  name: 'rev-ai',
  title: 'Rev AI',
  containers: ['json', 'jsonl'],
  recognize,
  call,
};

function recognize(head: FileHead): Recognition | null {
  return outlineOfHead(head).has('monologues.elements.value')
    ? { confidence: 0.98, why: 'it has monologues of elements, as Rev AI writes them' }
    : null;
}

function call(record: TextRecord, rules: TextRules): IncomingCall {
  const object = recordObject(record);
  const names = new Map(
    objectsOf(inside(object, 'speakers')).map((one) => [
      textOf(inside(one, 'id')),
      textOf(inside(one, 'name')),
    ]),
  );
  const labelOf = (one: Field) => {
    const id = textOf(inside(one, 'speaker'));
    return names.get(id) || textOf(inside(one, 'speakername')) || (id === '' ? '' : `speaker ${id}`);
  };
  return spokenCall(
    {
      ids: [],
      jobs: [textOf(oneOf(object, ['jobid', 'id']))],
      language: textOf(inside(object, 'language')),
      engine: { name: 'rev-ai', model: '' },
      turns: objectsOf(inside(object, 'monologues')).map((one) => turnOf(one, labelOf(one))),
    },
    rules,
  );
}

/** Blanks are elements, too: the text is what all elements say one behind the other. */
function turnOf(monologue: Field, speaker: string): SaidTurn {
  const elements = objectsOf(inside(monologue, 'elements'));
  const words = elements.filter((one) => textOf(inside(one, 'type')) === 'text').map(wordOf);
  const sure = words.flatMap(({ confidence }) => (confidence === null ? [] : [confidence]));
  return {
    speaker,
    text: elements.map(({ value }) => (typeof value === 'string' ? value : '')).join(''),
    startMs: words.find(({ startMs }) => startMs !== null)?.startMs ?? null,
    endMs: words.findLast(({ endMs }) => endMs !== null)?.endMs ?? null,
    confidence: sure.length === 0 ? null : sure.reduce((sum, one) => sum + one, 0) / sure.length,
    words,
  };
}

function wordOf(element: Field): SaidWord {
  return {
    text: textOf(inside(element, 'value')),
    startMs: msOf(inside(element, 'ts'), 's'),
    endMs: msOf(inside(element, 'endts'), 's'),
    confidence: shareOf(inside(element, 'confidence')),
  };
}

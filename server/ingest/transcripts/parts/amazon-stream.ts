import { amazonTurns, amazonWords } from './amazon-turns';
import { inside, msOf, objectsOf, textOf } from './loose-values';
import type { SaidTurn } from './said';

type Field = Record<string, unknown>;

/** Whether an object is an event of a stream of Amazon Transcribe (standard, or Call Analytics in real time). */
export function isStreamEvent(object: Field): boolean {
  return ['transcriptevent', 'utteranceevent', 'categoryevent'].some(
    (name) => inside(object, name) !== undefined,
  );
}

/** Turns of the events of a stream; a result that is partial comes again. */
export function streamTurns(events: readonly Field[]): SaidTurn[] {
  return events.flatMap((event) => [
    ...amazonTurns(objectsOf(inside(event, 'utteranceevent')).filter(isWhole)),
    ...objectsOf(inside(event, 'transcriptevent', 'transcript', 'results'))
      .filter(isWhole)
      .map(turnOf),
  ]);
}

function isWhole(result: Field): boolean {
  return textOf(inside(result, 'ispartial')) !== 'true';
}

function turnOf(result: Field): SaidTurn {
  const [best] = objectsOf(inside(result, 'alternatives'));
  const words = amazonWords(inside(best, 'items')).filter(({ closesUp }) => !closesUp);
  const sure = words.flatMap(({ confidence }) => (confidence === null ? [] : [confidence]));
  const voice = words.find(({ speaker }) => speaker !== '')?.speaker ?? '';
  return {
    speaker: voice === '' ? textOf(inside(result, 'channelid')) : voice.replace(/^\d+$/, 'spk_$&'),
    text: textOf(inside(best, 'transcript')),
    startMs: msOf(inside(result, 'starttime'), 's'),
    endMs: msOf(inside(result, 'endtime'), 's'),
    confidence: sure.length === 0 ? null : sure.reduce((sum, one) => sum + one, 0) / sure.length,
    words,
  };
}

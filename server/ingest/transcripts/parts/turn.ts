import { RowProblem } from '../../row-problem';
import type { IncomingTurn } from '../incoming-call';
import { msOf } from './loose-values';
import type { NamedValues } from './named-values';
import { ID_NAMES, LABEL_NAMES, TEXT_NAMES } from './names';
import { roleIn } from './speaker-label';
import type { TextRules } from './text-rules';
import { confidenceOf, wordsOf } from './words';

const LONE_HALVES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const LONGEST_TEXT = 100_000;
const LONGEST_LABEL = 120;

/**
 * One utterance under its usual names.
 * @returns null when its text is empty: nothing was said, as recognizers tell of noise
 * @throws RowProblem for one that has no text at all, or times that cannot be
 */
export function turnOf(values: NamedValues, rules: TextRules): IncomingTurn | null {
  const text = values.value(TEXT_NAMES) ?? (values.has(TEXT_NAMES) ? '' : undefined);
  if (typeof text !== 'string') {
    throw new RowProblem('text', 'The text is missing.', 'Every utterance needs one, under the name text.');
  }
  if (text.length > LONGEST_TEXT) {
    throw new RowProblem('text', `It is longer than ${LONGEST_TEXT} characters.`, 'Cut it into utterances.');
  }
  const said = soundText(text);
  if (said === '') return null;
  const { startMs, endMs } = timesOf(values, rules);
  return {
    speaker: roleIn(values) ?? rules.mapping.speaker,
    text: said,
    startMs,
    endMs,
    words: wordsOf(values, said, rules),
    confidence: confidenceOf(values),
    labels: labelsOf(values.value(LABEL_NAMES), rules.mapping.labels.separator),
  };
}

function timesOf(values: NamedValues, rules: TextRules): { startMs: number | null; endMs: number | null } {
  const startMs = rules.duration(values, ['start', 'starttime', 'startoffset', 'begin', 'offset'], 'start');
  const lengthMs = startMs === null ? null : lengthOf(values);
  const endMs =
    rules.duration(values, ['end', 'endtime', 'endoffset'], 'end') ??
    (startMs !== null && lengthMs !== null ? startMs + lengthMs : null);
  if (startMs !== null && endMs !== null && endMs < startMs) {
    throw new RowProblem('end', 'It ends before it starts.', 'Correct start and end; seconds, or _ms.');
  }
  return { startMs, endMs };
}

/** Of a line that names its call, a duration may be that of the call. */
function lengthOf(values: NamedValues): number | null {
  if (values.has(ID_NAMES)) return null;
  return (
    msOf(values.text(['duration']), 's') ?? msOf(values.text(['durationms', 'durationmilliseconds']), 'ms')
  );
}

/** The labels of an utterance, none twice. @throws RowProblem for one that is too long */
function labelsOf(value: unknown, separator: string): string[] {
  const found = Array.isArray(value) ? value : [value];
  const labels = found
    .filter((label): label is string => typeof label === 'string')
    .flatMap((label) => (separator === '' ? [label] : label.split(separator)))
    .map((label) => label.trim())
    .filter((label) => label !== '');
  if (labels.some((label) => label.length > LONGEST_LABEL)) {
    throw new RowProblem('intent', `A label is longer than ${LONGEST_LABEL} characters.`, 'Shorten it.');
  }
  return [...new Set(labels)];
}

/** Without what stores cannot keep: NUL characters and halves of characters. */
function soundText(text: string): string {
  return text.replaceAll('\0', '').replace(LONE_HALVES, '\ufffd').trim();
}

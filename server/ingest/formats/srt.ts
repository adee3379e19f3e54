import { RowProblem } from '../row-problem';
import type { FileHead, Recognition } from '../source/file-head';
import type { IncomingCall } from '../transcripts/incoming-call';
import { type Cue, timingOf, turnsOfCues } from '../transcripts/parts/cues';
import { linesOfText } from '../transcripts/parts/lines-of-text';
import { spokenCall } from '../transcripts/parts/spoken-call';
import type { TextRules } from '../transcripts/parts/text-rules';
import type { TextRecord } from '../transcripts/text-records';
import type { TextFormat } from './text-format';

/**
 * SubRip: a file a call. A number, a line of two times, the lines that are said; who speaks where a line says so. Numbers
 * and empty lines may be missing, for many programs write it so.
 */
export const srt: TextFormat = {
  name: 'srt',
  title: 'SubRip (SRT)',
  containers: ['text'],
  recognize,
  call,
};

const LOOKED_AT = 10;

function recognize({ lines, text }: FileHead): Recognition | null {
  if (/^\uFEFF?\s*WEBVTT/.test(text)) return null;
  const first = linesOfText(lines.slice(0, LOOKED_AT).join('\n')).filter((line) => line.trim() !== '');
  const at = first.findIndex((line) => timingOf(line) !== null);
  if (at === -1) return null;
  const numbered = at === 1 && /^\s*\d+\s*$/.test(first[0] ?? '');
  return numbered
    ? { confidence: 0.99, why: 'it begins with a number and a line of two times' }
    : { confidence: 0.85, why: 'it has lines of two times with an arrow' };
}

function call({ raw }: TextRecord, rules: TextRules): IncomingCall {
  const cues = srtCues(raw);
  if (cues.length === 0) {
    throw new RowProblem(
      'utterances',
      'It has no captions.',
      'A caption is "00:00:01,000 --> 00:00:04,000" and lines under it.',
    );
  }
  return spokenCall(
    { ids: [], language: '', engine: { name: 'srt', model: '' }, turns: turnsOfCues(cues) },
    rules,
  );
}

/** The captions of SubRip. The line before a timing is its number where it is one, else it belongs to what was said before. */
export function srtCues(raw: string): Cue[] {
  const cues: Cue[] = [];
  for (const line of linesOfText(raw)) {
    const timing = timingOf(line);
    const last = cues.at(-1);
    if (timing) {
      dropNumber(last);
      cues.push({ ...timing, lines: [], confidence: null });
    } else {
      last?.lines.push(line);
    }
  }
  return cues.map((cue) => ({ ...cue, lines: cue.lines.filter((line) => line.trim() !== '') }));
}

function dropNumber(cue: Cue | undefined): void {
  while (cue && cue.lines.at(-1)?.trim() === '') cue.lines.pop();
  if (cue && /^\s*\d+\s*$/.test(cue.lines.at(-1) ?? '')) cue.lines.pop();
}

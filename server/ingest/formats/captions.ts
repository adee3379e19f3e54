import { RowProblem } from '../row-problem';
import type { FileHead, Recognition } from '../source/file-head';
import type { IncomingCall } from '../transcripts/incoming-call';
import { type Cue, turnsOfCues } from '../transcripts/parts/cues';
import { linesOfText } from '../transcripts/parts/lines-of-text';
import { clockMs } from '../transcripts/parts/loose-values';
import type { SaidTurn } from '../transcripts/parts/said';
import { spokenCall } from '../transcripts/parts/spoken-call';
import type { TextRules } from '../transcripts/parts/text-rules';
import { isTimedText, timedTextCues } from '../transcripts/parts/ttml';
import type { TextRecord } from '../transcripts/text-records';
import type { TextFormat } from './text-format';

/**
 * Captions of YouTube (SBV: "0:00:01.000,0:00:04.000" and lines under it) and of Sub Station Alpha (ASS, SSA: events by the
 * columns of their Format line, who speaks in Name), and Timed Text of the W3C (TTML, DFXP): a file a call.
 */
export const captions: TextFormat = {
  name: 'captions',
  title: 'Captions (SBV, ASS, SSA, TTML)',
  containers: ['text'],
  recognize,
  call,
};

const SPAN = /^(\d{1,2}:\d{2}:\d{2}\.\d{1,3}),(\d{1,2}:\d{2}:\d{2}\.\d{1,3})\s*$/;
const LOOKED_AT = 10;

function recognize({ lines, text }: FileHead): Recognition | null {
  if (isTimedText(text)) {
    const isSpoken = timedTextCues(text).length > 0;
    return isSpoken
      ? { confidence: 0.98, why: 'it is Timed Text with paragraphs that begin at a time' }
      : null;
  }
  if (
    /^\uFEFF?\s*\[Script Info\]/i.test(text) ||
    /^Dialogue:\s*(?:Marked=)?\d+,\d+:\d{2}:\d{2}/im.test(text)
  ) {
    return { confidence: 0.98, why: 'it has events of Sub Station Alpha' };
  }
  const isSbv = SPAN.test((lines[0] ?? '').replace('\uFEFF', '').trim());
  const spans = lines.slice(0, LOOKED_AT).filter((line) => SPAN.test(line.trim())).length;
  return isSbv && spans < LOOKED_AT
    ? { confidence: 0.97, why: 'it begins with two times and a comma, as SBV does' }
    : null;
}

function call({ raw }: TextRecord, rules: TextRules): IncomingCall {
  const lines = linesOfText(raw);
  const events = isTimedText(raw)
    ? timedTextCues(raw).flatMap(({ speaker, ...cue }) => spoken(speaker, cue))
    : eventsOf(lines);
  const turns = events.length > 0 ? events : turnsOfCues(sbvCues(lines));
  if (turns.length === 0) {
    throw new RowProblem(
      'utterances',
      'It has no captions.',
      'A caption of SBV is "0:00:01.000,0:00:04.000" and lines under it.',
    );
  }
  return spokenCall({ ids: [], language: '', engine: { name: 'captions', model: '' }, turns }, rules);
}

function sbvCues(lines: readonly string[]): Cue[] {
  const cues: Cue[] = [];
  for (const line of lines) {
    const [, from = '', to = ''] = SPAN.exec(line.replace('\uFEFF', '').trim()) ?? [];
    const startMs = clockMs(from);
    if (startMs !== null) cues.push({ startMs, endMs: clockMs(to), lines: [], confidence: null });
    else if (line.trim() !== '') cues.at(-1)?.lines.push(line.replaceAll('[br]', ' '));
  }
  return cues;
}

const COLUMNS = 'layer,start,end,style,name,marginl,marginr,marginv,effect,text'.split(',');

/** The dialogue of Sub Station Alpha; the text is the last column, and may hold commas. */
function eventsOf(lines: readonly string[]): SaidTurn[] {
  const header = lines.findLast((line) => /^Format:.*\bText\b/i.test(line));
  const columns = header
    ? header
        .replace(/^Format:/i, '')
        .split(',')
        .map((name) => name.trim().toLowerCase())
    : COLUMNS;
  const turns = lines.flatMap((line): SaidTurn[] => {
    const event = /^Dialogue:\s*(.*)$/i.exec(line)?.[1];
    if (event === undefined) return [];
    const cells = event.split(',');
    const cell = (...names: string[]) =>
      (cells[columns.findIndex((name) => names.includes(name))] ?? '').trim();
    const startMs = clockMs(cell('start'));
    if (startMs === null) return [];
    const text = cells
      .slice(columns.indexOf('text'))
      .join(',')
      .replaceAll(/\\[Nnh]/g, '\n');
    return spoken(cell('name', 'actor'), {
      startMs,
      endMs: clockMs(cell('end')),
      lines: text.split('\n'),
      confidence: null,
    });
  });
  return turns;
}

function spoken(name: string, cue: Cue): SaidTurn[] {
  return turnsOfCues([cue]).map((turn) => ({ ...turn, speaker: name || turn.speaker }));
}

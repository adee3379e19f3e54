import { RowProblem } from '../row-problem';
import type { FileHead, Recognition } from '../source/file-head';
import type { IncomingCall } from '../transcripts/incoming-call';
import { type Cue, timingOf, turnsOfCues } from '../transcripts/parts/cues';
import { linesOfText } from '../transcripts/parts/lines-of-text';
import { shareOf } from '../transcripts/parts/loose-values';
import { spokenCall } from '../transcripts/parts/spoken-call';
import type { TextRules } from '../transcripts/parts/text-rules';
import type { TextRecord } from '../transcripts/text-records';
import type { TextFormat } from './text-format';

/**
 * WebVTT (W3C): a file a call. Voices, names at the beginning of lines, times inside a cue; notes and styles are passed
 * over, but for the confidence and language that Microsoft's transcripts keep in notes.
 */
export const webvtt: TextFormat = {
  name: 'webvtt',
  title: 'WebVTT',
  containers: ['text'],
  recognize,
  call,
};

function recognize(head: FileHead): Recognition | null {
  return /^\uFEFF?\s*WEBVTT(?:[ \t\r\n]|$)/.test(head.text)
    ? { confidence: 1, why: 'it begins with WEBVTT' }
    : null;
}

function call({ raw }: TextRecord, rules: TextRules): IncomingCall {
  const { cues, language } = webvttCues(raw);
  if (cues.length === 0) {
    throw new RowProblem(
      'utterances',
      'It has no cues.',
      'A cue is "00:00:01.000 --> 00:00:04.000" and lines under it.',
    );
  }
  return spokenCall(
    { ids: [], language, engine: { name: 'webvtt', model: '' }, turns: turnsOfCues(cues) },
    rules,
  );
}

/** The cues of a WebVTT file, and the language that its header or a note tells; '' for none. */
export function webvttCues(raw: string): { cues: Cue[]; language: string } {
  const cues: Cue[] = [];
  let language = '';
  let confidence: number | null = null;
  for (const block of blocksOf(raw)) {
    const at = block.findIndex((line) => timingOf(line) !== null);
    const timing = at === -1 ? null : timingOf(block[at] ?? '');
    if (timing && at <= 1) {
      cues.push({ ...timing, lines: block.slice(at + 1), confidence });
      confidence = null;
      continue;
    }
    const text = block.join('\n');
    language = /^(?:NOTE\s+)?language\s*:\s*([\w-]+)/im.exec(text)?.[1] ?? language;
    confidence = shareOf(/^NOTE\s+confidence\s*:?\s*([\d.]+)/im.exec(text)?.[1]) ?? confidence;
  }
  return { cues, language };
}

/** Lines between empty ones; a timing line begins a block, too, where the empty line was forgotten. */
function blocksOf(raw: string): string[][] {
  const blocks: string[][] = [];
  let block: string[] = [];
  const close = () => {
    if (block.length > 0) blocks.push(block);
    block = [];
  };
  for (const line of linesOfText(raw)) {
    // A line of blanks is a line of its cue, as YouTube writes them; elsewhere it was meant to be empty.
    const beginsCue = line !== '' && timingOf(block.at(-1) ?? '') !== null;
    if (line.trim() === '' && !beginsCue) close();
    else {
      if (timingOf(line) && block.some((before) => timingOf(before))) close();
      block.push(line);
    }
  }
  close();
  return blocks;
}

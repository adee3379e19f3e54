import { RowProblem } from '../row-problem';
import type { FileHead, Recognition } from '../source/file-head';
import type { IncomingCall } from '../transcripts/incoming-call';
import { timingOf } from '../transcripts/parts/cues';
import { dialogueOf } from '../transcripts/parts/dialogue-lines';
import { linesOfText } from '../transcripts/parts/lines-of-text';
import { msOf, oneOf, textOf } from '../transcripts/parts/loose-values';
import { isLabel, namedLine } from '../transcripts/parts/named-line';
import { ID_NAMES, LANGUAGE_NAMES, STARTED_NAMES } from '../transcripts/parts/names';
import type { SaidTurn } from '../transcripts/parts/said';
import { speakerOf } from '../transcripts/parts/speaker';
import { spokenCall } from '../transcripts/parts/spoken-call';
import type { TextRules } from '../transcripts/parts/text-rules';
import type { TextRecord } from '../transcripts/text-records';
import type { TextFormat } from './text-format';

/**
 * Plain text, "Speaker: what was said", a file a call. Times may stand before a line or behind the name; a name with a
 * time may have a line of its own, as the editors of transcripts write it; lines that name nobody go on with what was said
 * before. "Call ID: …", "Date: …" and the like before the first utterance tell of the call.
 */
export const speakerText: TextFormat = {
  name: 'speaker-text',
  title: 'Plain text, "Speaker: what was said"',
  containers: ['text'],
  recognize,
  call,
};

const LOOKED_AT = 200;
/** Of the lines so many begin with a speaker, or it is some other text. */
const LEAST_NAMED = 0.4;
const MOST_SPEAKERS = 8;

function recognize(head: FileHead): Recognition | null {
  const found = asDialogue(head);
  if (!found || !looksLikeSettings(head.lines.slice(0, LOOKED_AT))) return found;
  return {
    confidence: Math.min(found.confidence, 0.5),
    why: `${found.why}; but it looks like settings of a program`,
  };
}

const SECTION = /^\s*\[[^\]:]{1,60}\]\s*$/;
const SETTING = /^\s*(?:[;#]|[\p{L}\p{N}_][\p{L}\p{N} _.-]{0,60}\s*[=:]\s*\S{0,80}\s*$)/u;

/** Sections in brackets, and under them names with a value each. */
function looksLikeSettings(lines: readonly string[]): boolean {
  const others = lines.filter((line) => !SECTION.test(line));
  const settings = others.filter(
    (line) => SETTING.test(line) && !isLabel(line.split(/[:=]/)[0]?.trim() ?? ''),
  );
  return others.length < lines.length && settings.length * 2 > others.length;
}

function asDialogue({ lines, text }: FileHead): Recognition | null {
  if (/^\uFEFF?\s*WEBVTT/.test(text) || /^\s*[{[<]\s*["{]/.test(text)) return null;
  const first = lines.slice(0, LOOKED_AT);
  if (first.some((line) => timingOf(line) !== null)) return null;
  const { turns } = dialogueOf(first);
  if (turns.filter(isTimed).length > first.length / 2) {
    return { confidence: 0.88, why: 'its lines begin with the times between which they were said' };
  }
  const labels = turns.flatMap(({ speaker }) => (speaker === '' ? [] : [speaker]));
  const speakers = new Set(labels.map((label) => label.toLowerCase()));
  if (labels.length < 2 || labels.length < (first.length * LEAST_NAMED) / 2) return null;
  if (speakers.size > MOST_SPEAKERS || speakers.size * 2 > labels.length + 2) return null;
  const known = labels.filter(isLabel).length;
  if (known * 2 >= labels.length) return { confidence: 0.9, why: 'its lines begin with who speaks' };
  const named = turns.filter(({ speaker }) => speaker !== '');
  const isAgain = labels.length >= speakers.size * 2 && turns.length === labels.length;
  const sentences = named.filter(({ text }) => text === '' || /\S[\s\p{Script=Han}]\S/u.test(text)).length;
  const isSpeech = sentences * 2 >= named.length;
  const isDialogue =
    isSpeech && speakers.size > 1 && (isAgain || named.every(({ startMs }) => startMs !== null));
  return {
    confidence: isDialogue ? 0.82 : 0.5,
    why: 'its lines begin with names, again and again the same ones',
  };
}

function call({ raw }: TextRecord, rules: TextRules): IncomingCall {
  const { turns, facts, roles } = dialogueOf(linesOfText(raw));
  const [agent = ''] = [...roles].flatMap(([name, role]) => (speakerOf(role) === 'agent' ? [name] : []));
  if (!turns.some((turn) => turn.speaker !== '' || isTimed(turn))) {
    throw new RowProblem(
      'utterances',
      'No line says who speaks.',
      'Begin lines with the speaker: "Agent: Good morning".',
    );
  }
  return spokenCall(
    {
      ids: [textOf(oneOf(facts, ID_NAMES))],
      language: textOf(oneOf(facts, LANGUAGE_NAMES)),
      engine: { name: 'text', model: '' },
      turns: turns.filter(isSaid),
      roles,
      facts: {
        startedat: textOf(
          oneOf(facts, [...STARTED_NAMES, 'datetime', 'calldate', 'starttime', 'start', 'date']),
        ),
        agent: textOf(oneOf(facts, ['agentname', 'agentid'])) || agent,
        queue: textOf(facts.queue),
        talkms: msOf(facts.duration, 's'),
      },
    },
    rules,
  );
}

function isTimed({ startMs, endMs }: SaidTurn): boolean {
  return startMs !== null && endMs !== null;
}

function isSaid({ text }: SaidTurn): boolean {
  return text !== '' && namedLine(text)?.text !== '';
}

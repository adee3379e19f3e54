import { speakerOf } from './speaker';

/** A line that says who speaks: "Agent: Good morning". */
interface NamedLine {
  speaker: string;
  text: string;
}

const BRACKETED = /^[([<]\s*([^\])>:]{1,60}?)\s*:?\s*[\])>]\s*[:：-]?\s*(.*)$/su;
const NAMED = /^([\p{L}\p{N}][^:：\n]{0,59}?)\s*[:：](?!\/\/)\s*(.*)$/su;
/** "SPEAKER_00|…", "Agent - …", and a tab: only behind what is surely a speaker. */
const SEPARATED = /^([\p{L}\p{N}][^|\n\t]{0,39}?)\s*(?:\t|\||\s[-–—]\s)\s*(\S.*)$/su;
/** Numbers and marks of lists and captions before a name: "12. Agent: …", "- Agent: …", ">> Agent: …". */
const LISTED = /^(?:\d{1,4}[.)]|[-*•]|>{1,2})\s+/;
const TITLE = /^(?:Dr|Mr|Mrs|Ms|Prof|Sr|Sra|Hr|Fr|Mme|Dhr|Mevr)\.\s/u;
/** Longer names are the beginning of a sentence. */
const MOST_WORDS = 5;
/** What stands before a colon, and is no speaker. */
const NO_SPEAKER = new RegExp(
  `^(?:${[
    String.raw`https?|note|ps|re|fw|subject|date|time|duration|\d+|from|to|b?cc|sent|tip|usage|example|see also`,
    'name|phone|tel|mobile|fax|e-?mail|address|city|country|title|description|status|type|version|author',
    'added|fixed|changed|removed|deprecated|security|question|answer',
    String.raw`(?:info|warn|warning|error|debug|trace|fatal|notice|critical)\b.*`,
  ].join('|')})$`,
  'i',
);

/**
 * Who speaks, at the beginning of a line: "Agent: …", "[SPEAKER_00]: …", "(Agent) …". A name has a few words and, unless it
 * is a role or a number of a speaker, begins with a capital or a letter of a script without them.
 * @returns null for a line that names nobody
 */
export function namedLine(line: string): NamedLine | null {
  const [, separated = '', rest = ''] = SEPARATED.exec(line.trim()) ?? [];
  if (separated !== '' && isLabel(separated)) return { speaker: separated, text: rest };
  // One blank instead of many: a line of blanks alone would be looked at again and again.
  const trimmed = withoutMarks(line.replace(/\s+/g, ' ').trim());
  const bracketed = BRACKETED.exec(trimmed);
  if (bracketed) {
    const speaker = bracketed[1]?.trim() ?? '';
    return isLabel(speaker) ? { speaker, text: bracketed[2] ?? '' } : null;
  }
  const named = NAMED.exec(trimmed);
  const speaker = named?.[1]?.trim() ?? '';
  return named && isSpeaker(speaker) ? { speaker, text: named[2] ?? '' } : null;
}

function withoutMarks(line: string): string {
  return line
    .replace(LISTED, '')
    .replace(/^(?:\*\*|__)\s*([^*_]{1,60}?)\s*(:?)\s*(?:\*\*|__)\s*(:?)/, '$1$2$3 ');
}

/** A role, or a number of a speaker. In brackets stands also what is heard ("[laughs]"): only what is surely a speaker is one. */
export function isLabel(speaker: string): boolean {
  return (
    speakerOf(speaker) !== null ||
    /^(?:speaker|spk|channel|ch|guest|participant)(?:[\s_-]*\d{1,4}|[\s_-]+\w{1,4}|[a-rt-z])?$/i.test(speaker)
  );
}

function isSpeaker(speaker: string): boolean {
  if (
    speaker === '' ||
    NO_SPEAKER.test(speaker) ||
    /[,;|]\S/u.test(speaker) ||
    /[.!?,;"]\s/u.test(speaker.replace(TITLE, ''))
  )
    return false;
  if (isLabel(speaker)) return true;
  return speaker.split(/\s+/).length <= MOST_WORDS && /^[\p{Lu}\p{Lo}]/u.test(speaker);
}

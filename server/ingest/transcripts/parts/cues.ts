import { clockMs } from './loose-values';
import { namedLine } from './named-line';
import type { SaidTurn, SaidWord } from './said';

/** A block of a caption file: a time span and the lines under it. */
export interface Cue {
  startMs: number;
  endMs: number | null;
  lines: string[];
  /** 0 to 1, where a note before it tells it */
  confidence: number | null;
}

const TIME = String.raw`(?:\d{1,3}:)?\d{1,2}:\d{1,2}(?:[.,]\d{1,9})?`;
const TIMING = new RegExp(String.raw`^\s*(${TIME})\s*-{1,2}>\s*(${TIME})?`);
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lrm: '',
  rlm: '',
};
const INNER_TIME = new RegExp(`<(${TIME})>`, 'g');
const HIGHEST_CODE = 0x10ffff;

/** The two times of a timing line; null for any other line. */
export function timingOf(line: string): { startMs: number; endMs: number | null } | null {
  const match = TIMING.exec(line);
  const startMs = match && clockMs(match[1] ?? '');
  if (!match || startMs === null) return null;
  return { startMs, endMs: clockMs(match[2] ?? '') };
}

/**
 * What is said in a cue: voices (<v Anna>…</v>), or names at the beginning of its lines ("Anna: …", "[SPEAKER_00]: …",
 * "- …" for another speaker); other tags are left out. Times inside (<00:00:01.000>) are those of its words.
 */
function turnsOfCue(cue: Cue, names: ReadonlySet<string>): SaidTurn[] {
  const text = cue.lines.join('\n');
  const voices = [
    ...text.matchAll(/<v(?:\.[^\s>.]{0,40}){0,10}\s{1,5}([^>]{1,200})>(.*?)(?=<\/v>|<v[\s.]|$)/gis),
  ];
  if (voices.length > 0) {
    return voices.map(([, name = '', said = '']) => ({
      ...turnOf(cue, plain(name), said.replace(NEW_SPEAKER, '')),
      words: wordsIn(cue, said),
    }));
  }
  const parts: { speaker: string; lines: string[] }[] = [];
  for (const line of cue.lines) {
    const named = speakerOfLine(plain(line), names);
    const dash = NEW_SPEAKER.test(plain(line));
    const last = parts.at(-1);
    if (named) parts.push({ speaker: named.speaker, lines: [named.text] });
    else if (last && !dash) last.lines.push(line);
    else parts.push({ speaker: '', lines: [line.replace(NEW_SPEAKER, '')] });
  }
  return parts.map(({ speaker, lines }) => turnOf(cue, speaker, lines.join('\n'), parts.length === 1));
}

/** What stands before another speaker in the same cue: "- …", "-Yes.", ">> …". */
const NEW_SPEAKER = /^\s*(?:[-–—](?=\s*[^\s\d-])|>{2,3})\s*/u;
const BRACKETED_NAME = /^\[\s*(\p{Lu}[\p{L}.'’-]*(?:\s[\p{L}.'’-]+){0,3})\s*\]\s*:?\s*(.*)$/su;

function speakerOfLine(line: string, names: ReadonlySet<string>): ReturnType<typeof namedLine> {
  const [, name = '', text = ''] = BRACKETED_NAME.exec(line) ?? [];
  return names.has(name) ? { speaker: name, text } : namedLine(line);
}

/** "[Anna Smith] …": names where most cues begin so; elsewhere what stands in brackets is heard, as "[Music]". */
function bracketedNames(cues: readonly Cue[]): ReadonlySet<string> {
  const said = cues.flatMap(({ lines: [first = '', second = ''] }) => {
    const [, name, text = ''] = BRACKETED_NAME.exec(plain(first)) ?? [];
    return name !== undefined && text + second !== '' ? [name] : [];
  });
  return new Set(said.length * 2 >= cues.length ? said : []);
}

/** So many captions name their speaker, or those that name none go on with the one before. */
const NAMED_SHARE = 0.6;

/**
 * The turns of all cues. Where speakers are named only when they change (few are, or on lines of their own), the others are
 * those of the one before.
 */
export function turnsOfCues(cues: readonly Cue[]): SaidTurn[] {
  const names = bracketedNames(cues);
  const byCue = cues.map((cue) => turnsOfCue(cue, names));
  const turns = byCue.flat();
  const named = turns.filter(({ speaker }) => speaker !== '').length;
  const alone = cues.some(({ lines: [first = ''] }) => namedLine(plain(first))?.text === '');
  if (named === 0 || (named >= turns.length * NAMED_SHARE && !alone)) return turns;
  let speaker = '';
  return byCue.flatMap((own) => {
    const carried = own.length === 1 ? speaker : '';
    speaker = own.at(-1)?.speaker || carried;
    return own.map((turn) => ({ ...turn, speaker: turn.speaker || carried }));
  });
}

function turnOf(cue: Cue, speaker: string, said: string, alone = true): SaidTurn {
  const { startMs, endMs, confidence } = cue;
  const words = alone ? wordsIn(cue, said) : [];
  return { speaker, text: plain(said), startMs, endMs, confidence, words };
}

/** Pieces between times; none where there are no times inside. */
function wordsIn({ startMs, endMs }: Cue, said: string): SaidWord[] {
  const pieces = said.split(INNER_TIME);
  if (pieces.length < 3) return [];
  const words: SaidWord[] = [];
  for (let at = 0; at < pieces.length; at += 2) {
    const text = plain(pieces[at] ?? '');
    const from = at === 0 ? startMs : clockMs(pieces[at - 1] ?? '');
    const to = at + 1 < pieces.length ? clockMs(pieces[at + 1] ?? '') : endMs;
    if (text !== '') words.push({ text, startMs: from, endMs: to, confidence: null });
  }
  return words;
}

/** Text without tags, styles ({\an8}) and escapes. */
function plain(text: string): string {
  return text
    .replace(/\{\\[^}]{0,100}\}/g, '')
    .replace(/<\/?(?:[a-z][^<>]*|\d[\d:.,]*)?>/gi, '')
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi, (whole, decimal, hex, name) =>
      unescaped(whole, decimal, hex, name),
    )
    .replace(/\s+/g, ' ')
    .trim();
}

function unescaped(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0 && code <= HIGHEST_CODE ? String.fromCodePoint(code) : '';
}

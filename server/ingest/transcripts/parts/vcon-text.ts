import { srtCues } from '../../formats/srt';
import { webvttCues } from '../../formats/webvtt';
import { timingOf, turnsOfCues } from './cues';
import { dialogueOf } from './dialogue-lines';
import type { LabelledTurn } from './labelled-turn';
import { linesOfText } from './lines-of-text';
import { NamedValues } from './named-values';
import type { SaidTurn } from './said';
import { speakerOf } from './speaker';
import type { TextRules } from './text-rules';
import { turnOf } from './turn';
import { roleOf, type VconParty } from './vcon-parties';

interface Context {
  parties: readonly VconParty[];
  rules: TextRules;
}

const LINE = /^\s*(?:\[[^\]]*\]\s*)?([^:\n]{1,60}):\s+(\S.*)$/s;

/** What a text tells: captions, a dialogue with or without times, or, without speakers, one turn. */
export function linesOf(text: string, { parties, rules }: Context): LabelledTurn[] {
  const said = captionsIn(text) ?? dialogueIn(text, parties);
  if (said) return said.flatMap((one) => labelledTurn(one, parties, rules) ?? []);
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const parts = lines.map((line) => LINE.exec(line));
  const known = parts.filter((part) => part && isSpeaker(part[1] ?? '', parties)).length;
  if (known * 2 < lines.length || known === 0) {
    const turn = turnOf(NamedValues.of({ text: lines.join('\n') }), rules);
    return turn ? [{ label: '', turn }] : [];
  }
  return lines.flatMap((line, at): LabelledTurn[] => {
    const [, label = '', said = line] = parts[at] ?? [];
    const turn = turnOf(NamedValues.of({ text: said, speaker: roleOf(label, parties) }), rules);
    return turn ? [{ label: label.trim(), turn }] : [];
  });
}

/** The turns of WebVTT or SubRip; null for any other text. */
function captionsIn(text: string): SaidTurn[] | null {
  if (/^\s*WEBVTT/.test(text)) return turnsOfCues(webvttCues(text).cues);
  const begins = linesOfText(text)
    .slice(0, 3)
    .some((line) => timingOf(line) !== null);
  return begins ? turnsOfCues(srtCues(text)) : null;
}

/** The turns of lines that mostly name a party or a role; null for any other text. */
function dialogueIn(text: string, parties: readonly VconParty[]): SaidTurn[] | null {
  const { turns } = dialogueOf(linesOfText(text));
  const known = turns.filter(({ speaker }) => isSpeaker(speaker, parties)).length;
  return known > 0 && known * 2 >= turns.length ? turns.filter((turn) => turn.text !== '') : null;
}

function labelledTurn(
  { speaker, text, startMs, endMs, words }: SaidTurn,
  parties: readonly VconParty[],
  rules: TextRules,
): LabelledTurn | null {
  const listed = words.map((word) => ({ text: word.text, startms: word.startMs, endms: word.endMs }));
  const values = { text, speaker: roleOf(speaker, parties), startms: startMs, endms: endMs, words: listed };
  const turn = turnOf(NamedValues.of(values), rules);
  return turn && { label: speaker, turn };
}

function isSpeaker(label: string, parties: readonly VconParty[]): boolean {
  return (
    speakerOf(label) !== null ||
    roleOf(label, parties) !== '' ||
    /^(speaker|spk|party|channel)\b/i.test(label.trim())
  );
}

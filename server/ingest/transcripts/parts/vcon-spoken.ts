import type { IncomingTurn, IncomingWord } from '../incoming-call';
import type { LabelledTurn } from './labelled-turn';
import { isObject, NamedValues } from './named-values';
import { TEXT_NAMES, UTTERANCES_NAMES } from './names';
import type { TextRules } from './text-rules';
import { turnOf } from './turn';
import { roleOf, type VconParty } from './vcon-parties';
import { linesOf } from './vcon-text';
import { LONGEST_CALL_MS, placeOf, secondsOf, textOf } from './vcon-values';
import { confidenceOf } from './words';

interface Context {
  parties: readonly VconParty[];
  rules: TextRules;
  /** when the first dialog began, in milliseconds since 1970 */
  first: number | null;
  /** the analysis says that it is one */
  isTranscript: boolean;
}

/** The turns in the body of an analysis: a list of them, an object with such a list, or text with speakers before colons. */
export function spokenIn(body: unknown, context: Context): LabelledTurn[] {
  if (typeof body === 'string') return context.isTranscript ? linesOf(body, context) : [];
  const list = turnListOf(body);
  const items = list.filter((item) => typeof NamedValues.of(item).value(TEXT_NAMES) === 'string');
  const toldApart = items.some((item) => speakerIn(item) !== undefined);
  if (items.length > 0 && (context.isTranscript || toldApart)) {
    const shared = isObject(body) ? body : {};
    return items.flatMap((item) => spokenItem(item, shared, context) ?? []);
  }
  const text = isObject(body) && context.isTranscript ? wholeText(body) : '';
  return text === '' ? [] : linesOf(text, context);
}

function turnListOf(body: unknown): Record<string, unknown>[] {
  const found = isObject(body)
    ? (NamedValues.of(body).value(UTTERANCES_NAMES) ?? body.transcript ?? body.dialog)
    : body;
  const list = isObject(found) ? NamedValues.of(found).value(UTTERANCES_NAMES) : found;
  return Array.isArray(list) ? list.filter(isObject) : [];
}

function wholeText(body: Record<string, unknown>): string {
  const inside = isObject(body.transcript) ? body.transcript : body;
  return textOf(inside.text ?? inside.transcript ?? body.text);
}

function speakerIn(item: Record<string, unknown>): unknown {
  return item.speaker ?? item.party ?? item.parties ?? item.role ?? item.participant ?? item.speaker_label;
}

function spokenItem(
  item: Record<string, unknown>,
  body: Record<string, unknown>,
  { parties, rules, first }: Context,
): LabelledTurn | null {
  const speaker = speakerIn(item);
  const named = isObject(body.speakers) ? body.speakers[textOf(speaker)] : undefined;
  const label = isObject(named) ? (named.label ?? named.name ?? speaker) : speaker;
  const values = NamedValues.of({
    ...withoutAbsolute(item, first, rules),
    speaker: roleOf(label, parties),
    words: listedWords(item, body.words),
  });
  const turn = turnOf(values, rules);
  if (!turn) return null;
  return { label: labelOf(label, parties), turn: { ...turn, words: placedWords(item, turn) ?? turn.words } };
}

function labelOf(label: unknown, parties: readonly VconParty[]): string {
  const plain = Array.isArray(label) ? label[0] : label;
  const party = parties[placeOf(plain) ?? -1];
  return party?.name || textOf(isObject(plain) ? (plain.name ?? plain.id) : plain);
}

/** Starts may be instants, and ends durations; here both are offsets in seconds. */
function withoutAbsolute(
  item: Record<string, unknown>,
  first: number | null,
  rules: TextRules,
): Record<string, unknown> {
  const [start, told] = [item.start, item.end].map((time) =>
    isInstant(time) ? offsetOf(time, first, rules) : time,
  );
  const length = secondsOf(item.duration);
  const seconds = secondsOf(start);
  const end =
    told ?? (length !== null && seconds !== null ? Number((seconds + length).toFixed(3)) : undefined);
  return { ...item, start, end };
}

function isInstant(time: unknown): time is string {
  return typeof time === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(time);
}

function offsetOf(start: string, first: number | null, rules: TextRules): number | undefined {
  const at = rules.instantOf(start, 'start');
  return first === null || at < first ? undefined : (at - first) / 1000;
}

/** Words beside the turn; some list all of a transcript's words once, and name theirs by place or not at all. */
function listedWords({ words: own, start, end }: Record<string, unknown>, all: unknown): unknown {
  if (!Array.isArray(all)) return own;
  const listed = all.filter(isObject);
  if (!Array.isArray(own) || own.length === 0) {
    const [from, to] = [secondsOf(start), secondsOf(end)];
    if (from === null || to === null) return own;
    return listed.filter((word) => {
      const at = secondsOf(word.start);
      return at !== null && at >= from && at < to;
    });
  }
  return own.map((word: unknown) =>
    typeof word === 'number' ? (listed.find(({ id }) => id === word) ?? listed[word]) : word,
  );
}

/** Words that tell their place in the text, as this house writes them; null for all others. */
function placedWords({ words }: Record<string, unknown>, { text }: IncomingTurn): IncomingWord[] | null {
  if (!Array.isArray(words) || words.length === 0) return null;
  const placed: IncomingWord[] = [];
  for (const word of words) {
    if (!isObject(word) || !Array.isArray(word.at)) return null;
    const [start, end] = word.at.map(placeOf);
    const times = [secondsOf(word.start), secondsOf(word.end)];
    const [from, to] = times.map((time) => (time === null ? Number.NaN : Math.round(time * 1000)));
    const sound =
      start != null &&
      end != null &&
      from !== undefined &&
      to !== undefined &&
      start <= end &&
      end <= text.length &&
      from <= to &&
      to <= LONGEST_CALL_MS;
    if (!sound) return null;
    placed.push({ start, end, startMs: from, endMs: to, confidence: confidenceOf(NamedValues.of(word)) });
  }
  return placed;
}

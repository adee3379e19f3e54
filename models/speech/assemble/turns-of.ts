import type { PlacedWord } from '../segment/place-heard';
import type { SpokenUtterance, SpokenWord } from '../spoken-transcript';
import { joinWords } from './join-words';
import { type Stretch, TURN_PAUSE_MS } from './stretches';
import { tidyText, tidyWords } from './tidy-words';

/** A turn that goes on for longer is cut where a sentence ends. */
const LONG_TURN_MS = 20_000;
const SENTENCE_END = /[.!?…。！？]["'”’)]?$/u;

/** A turn of a voice, before anybody knows whose it is. */
export interface Turn extends Omit<SpokenUtterance, 'speaker'> {
  voice: number;
}

/** Turns in the order in which they began; those of different speakers may overlap. */
export function turnsOf(stretches: readonly Stretch[]): Turn[] {
  const turns: Stretch[][] = [];
  // of each voice its newest turn; another voice may speak across it
  const open = new Map<string, Stretch[]>();
  let last = '';
  for (const stretch of stretches.toSorted((a, b) => a.startMs - b.startMs || a.channel - b.channel)) {
    const voice = `${stretch.channel}/${stretch.voice}`;
    const turn = open.get(voice);
    if (turn && goesOn(turn, stretch, last === voice)) turn.push(stretch);
    else {
      const begun = [stretch];
      turns.push(begun);
      open.set(voice, begun);
    }
    last = voice;
  }
  return turns.flatMap(turnOf).toSorted((a, b) => a.startMs - b.startMs || a.channel - b.channel);
}

/** A short word of the other in between does not end a turn that goes on without a breath. */
function goesOn(turn: readonly Stretch[], next: Stretch, isNewest: boolean): boolean {
  const first = turn[0];
  const last = turn.at(-1);
  if (!first || !last) return false;
  const pause = next.startMs - last.endMs;
  if (pause > (isNewest ? TURN_PAUSE_MS : TURN_PAUSE_MS / 3)) return false;
  return (
    last.endMs - first.startMs < LONG_TURN_MS || !SENTENCE_END.test(last.words?.at(-1)?.text ?? last.text)
  );
}

function turnOf(turn: readonly Stretch[]): Turn[] {
  const [first] = turn;
  if (!first) return [];
  const timed = turn.flatMap(({ words }) => words ?? []);
  const whole = timed.length > 0 && turn.every(({ words }) => words !== null);
  const said = whole ? withWords(timed) : { text: tidyText(joinWords(textsOf(turn)).text), words: null };
  if (said.text === '') return [];
  return [
    {
      channel: first.channel,
      voice: first.voice,
      startMs: said.words?.[0]?.startMs ?? first.startMs,
      endMs: Math.max(...turn.map(({ endMs }) => endMs)),
      text: said.text,
      confidence: whole ? meanOf(timed.map(({ confidence }) => confidence)) : confidenceOf(turn),
      words: said.words,
    },
  ];
}

function textsOf(turn: readonly Stretch[]): string[] {
  return turn.map(({ text, words }) => (words ? joinWords(words.map((word) => word.text)).text : text));
}

function withWords(timed: readonly PlacedWord[]): { text: string; words: SpokenWord[] } {
  const tidy = tidyWords(timed.map(({ text }) => text));
  const kept = timed.flatMap((word, at) => (tidy[at] ? [{ ...word, text: tidy[at] }] : []));
  const { text, at } = joinWords(kept.map((word) => word.text));
  const words = kept.map((word, index) => ({
    text: word.text,
    at: at[index] as number,
    startMs: word.startMs,
    // times of words are not exact: none lasts into the next
    endMs: Math.max(word.startMs, Math.min(word.endMs, kept[index + 1]?.startMs ?? word.endMs)),
    confidence: rounded(word.confidence),
  }));
  return { text, words };
}

function confidenceOf(turn: readonly Stretch[]): number {
  const lengths = turn.map(({ text }) => text.length);
  const all = lengths.reduce((sum, length) => sum + length, 0);
  const sum = turn.reduce((so, { logProbability, text }) => so + logProbability * text.length, 0);
  return rounded(Math.min(1, Math.exp(sum / Math.max(1, all))));
}

function meanOf(values: readonly number[]): number {
  return rounded(values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length));
}

function rounded(probability: number): number {
  return Math.round(Math.min(1, Math.max(0, probability)) * 1000) / 1000;
}

import { describe, expect, it } from 'vitest';
import type { PlacedPiece } from '../segment/place-heard';
import { joinWords } from './join-words';
import { ONE_VOICE, stretchesOf } from './stretches';
import { tidyText, tidyWords } from './tidy-words';
import { turnsOf } from './turns-of';

type Word = [text: string, startMs: number, endMs: number];

function heard(channel: number, ...words: Word[]): PlacedPiece {
  return {
    channel,
    text: words.map(([text]) => text).join(' '),
    startMs: words[0]?.[1] ?? 0,
    endMs: words.at(-1)?.[2] ?? 0,
    words: words.map(([text, startMs, endMs]) => ({ text, startMs, endMs, confidence: 0.8 })),
    logProbability: -0.2,
    noSpeech: null,
    looped: false,
  };
}

const shown = (pieces: readonly PlacedPiece[]) =>
  turnsOf(stretchesOf(pieces, ONE_VOICE)).map(
    ({ channel, startMs, endMs, text }) => `${channel} ${startMs}-${endMs} ${text}`,
  );

describe('turns', () => {
  it('end at a long pause, and stand in the order in which they began', () => {
    const one = heard(
      0,
      ['good', 0, 300],
      ['morning.', 300, 900],
      ['Are', 2500, 2700],
      ['you', 2700, 2900],
      ['there?', 2900, 3300],
    );
    const other = heard(1, ['Hello,', 1200, 1700], ['yes.', 1700, 2100]);
    expect(shown([one, other])).toEqual([
      '0 0-900 Good morning.',
      '1 1200-2100 Hello, yes.',
      '0 2500-3300 Are you there?',
    ]);
  });

  it('go on across pieces of the engine, and across what the other says in between', () => {
    const pieces = [
      heard(0, ['I', 0, 200], ['bought', 200, 500]),
      heard(1, ['yes', 450, 700]),
      heard(0, ['a', 700, 800], ['car.', 800, 1200]),
    ];
    expect(shown(pieces)).toEqual(['0 0-1200 I bought a car.', '1 450-700 Yes']);
  });

  it('may overlap between speakers, each with its own times', () => {
    const turns = turnsOf(
      stretchesOf(
        [heard(0, ['one', 0, 1000], ['two', 1000, 2000]), heard(1, ['three', 500, 1500])],
        ONE_VOICE,
      ),
    );
    expect(turns.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
      [0, 2000],
      [500, 1500],
    ]);
  });

  it('know where each word stands in the text, also after tidying', () => {
    const [turn] = turnsOf(
      stretchesOf(
        [heard(0, ['-', 0, 10], ['so,', 10, 300], ['iPhone', 300, 600], ['works', 600, 900])],
        ONE_VOICE,
      ),
    );
    expect(turn?.text).toBe('So, iPhone works');
    expect(turn?.words?.map(({ text, at }) => [text, turn.text.slice(at, at + text.length)])).toEqual([
      ['So,', 'So,'],
      ['iPhone', 'iPhone'],
      ['works', 'works'],
    ]);
    expect(turn?.confidence).toBe(0.8);
  });

  it('of another voice in the same channel are turns of their own, cut at the end of a sentence that is near', () => {
    const pieces = [
      heard(
        0,
        ['How', 0, 200],
        ['are', 200, 400],
        ['you?', 400, 700],
        ['Fine', 700, 900],
        ['thanks.', 900, 1200],
      ),
    ];
    const voices = { ofPiece: () => 0, ofWords: () => [0, 0, 0, 1, 1] };
    expect(turnsOf(stretchesOf(pieces, voices)).map(({ voice, text }) => `${voice} ${text}`)).toEqual([
      '0 How are you?',
      '1 Fine thanks.',
    ]);
  });

  it('of an engine without times of words have their text whole', () => {
    const piece = { ...heard(0, ['x', 0, 3000]), words: null, text: 'see the United States.To begin' };
    const [turn] = turnsOf(stretchesOf([piece], ONE_VOICE));
    expect(turn).toMatchObject({ text: 'See the United States. To begin', words: null, confidence: 0.819 });
  });
});

describe('words as a text', () => {
  it('have spaces where a script has them', () => {
    expect(joinWords(['您好', '，', 'Microsoft', '的', '客服']).text).toBe('您好，Microsoft 的客服');
    expect(joinWords(['Yes', ',', 'it', 'is', '.'])).toEqual({ text: 'Yes, it is.', at: [0, 3, 5, 8, 10] });
  });

  it('are without notes and dashes of subtitles', () => {
    expect(tidyWords(['[Music]', '-', 'hello'])).toEqual(['', '', 'Hello']);
    expect(tidyText('… ¿qué tal?')).toBe('¿qué tal?');
    expect(tidyText('3,50 euro')).toBe('3,50 euro');
  });
});

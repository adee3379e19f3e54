import { describe, expect, it } from 'vitest';
import { sounding } from '../audio/testing/tones';
import type { PlacedPiece } from '../segment/place-heard';
import { cutRepetition } from './cut-repetition';
import { echoesAmong } from './drop-echoes';
import { type ChannelEvidence, judgePiece } from './judge-piece';

const SPOKEN: ChannelEvidence = {
  samples: sounding({ hertz: [200, 410], ms: 10_000 }),
  speech: [{ startMs: 0, endMs: 10_000 }],
  tones: [],
  music: [],
};

function piece(text: string, more: Partial<PlacedPiece> = {}): PlacedPiece {
  return {
    text,
    channel: 0,
    startMs: 1000,
    endMs: 4000,
    words: null,
    logProbability: -0.2,
    noSpeech: 0.01,
    looped: false,
    ...more,
  };
}

const said = (text: string, words: readonly [string, number, number][], more: Partial<PlacedPiece> = {}) =>
  piece(text, {
    ...more,
    words: words.map(([word, startMs, endMs]) => ({ text: word, startMs, endMs, confidence: 0.9 })),
  });

describe('what an engine wrote', () => {
  it('is kept where somebody speaks and it is likely', () => {
    expect(judgePiece(piece('I would like to change my address.'), SPOKEN)).toBeNull();
    expect(judgePiece(piece('Ja.', { endMs: 1400 }), SPOKEN)).toBeNull();
  });

  it('was not said where nobody speaks, the line is silent, or plays a tone', () => {
    const text = piece('I would like to change my address.');
    expect(judgePiece(text, { ...SPOKEN, speech: [] })).toBe('no_speech');
    expect(judgePiece(text, { ...SPOKEN, samples: new Int16Array(160_000) })).toBe('no_speech');
    expect(judgePiece(text, { ...SPOKEN, tones: [{ startMs: 500, endMs: 5000 }] })).toBe('tone');
    expect(judgePiece(piece('♪'), SPOKEN)).toBe('no_speech');
  });

  it('is kept over music when it is sure, and not when it is guessed', () => {
    const music = { ...SPOKEN, music: [{ startMs: 0, endMs: 10_000 }] };
    expect(judgePiece(piece('Your call is important to us.'), music)).toBeNull();
    expect(judgePiece(piece('Your call is on the sea.', { logProbability: -0.8 }), music)).toBe('tone');
  });

  it.each([
    'Thank you for watching!',
    'Ondertiteld door de Amara.org gemeenschap',
    'Untertitelung des ZDF, 2020',
    'Vielen Dank fürs Zuschauen!',
    'Grazie a tutti.',
    'Gracias por ver el video.',
    'Merci.',
    '謝謝大家',
    'MUZIEK.',
  ])('as %s, is a sentence of subtitles where little speaks for it', (text) => {
    const weak = { logProbability: -0.7, noSpeech: 0.5 };
    // the year under a ZDF subtitle varies
    expect(judgePiece(piece(text.replace(/, \d+$/, ''), weak), SPOKEN)).toBe('unlikely');
  });

  it('is kept where people say what subtitles say, loud and clear', () => {
    for (const text of ['Vielen Dank.', 'Thank you.', 'Grazie.', '谢谢大家', 'Tot de volgende keer.']) {
      expect(judgePiece(piece(text, { logProbability: -0.1 }), SPOKEN)).toBeNull();
    }
  });

  it('never was said where it names the authors of subtitles', () => {
    for (const text of [
      'Untertitel der Amara.org-Community',
      'Sottotitoli creati dalla comunità Amara.org',
      '请不吝点赞 订阅 转发 打赏支持明镜与点点栏目',
    ]) {
      expect(judgePiece(piece(text, { logProbability: -0.05 }), SPOKEN)).toBe('unlikely');
    }
  });

  it('is unlikely where it is guessed, or nobody talks so fast', () => {
    expect(judgePiece(piece('About the hotdog of the sea', { logProbability: -1.8 }), SPOKEN)).toBe(
      'unlikely',
    );
    expect(judgePiece(piece('Well, maybe', { logProbability: -1.2, noSpeech: 0.8 }), SPOKEN)).toBe(
      'unlikely',
    );
    expect(judgePiece(piece('Zomer.', { logProbability: -0.6, noSpeech: 0.9 }), SPOKEN)).toBe('unlikely');
    expect(judgePiece(piece('Zomer.', { logProbability: -0.2, noSpeech: 0.9 }), SPOKEN)).toBeNull();
    const fast = 'and then we went over the whole of the contract once more with everybody there';
    expect(judgePiece(piece(fast, { startMs: 1000, endMs: 1300 }), SPOKEN)).toBe('unlikely');
  });

  it('is repeated where it packs as nothing does that people say', () => {
    expect(judgePiece(piece('no I do not '.repeat(20)), SPOKEN)).toBe('repeated');
  });
});

describe('what goes round in circles', () => {
  it('is kept once, and the rest is told', () => {
    const { kept, cut } = cutRepetition(piece(`So I said ${'I will call you back '.repeat(6)}`.trim()));
    expect(kept.text).toBe('So I said I will call you back');
    expect(cut?.text).toMatch(/^I will call you back I will/);
  });

  it('is found in scripts without spaces, and with times of words', () => {
    expect(cutRepetition(piece(`您好${'谢谢您'.repeat(7)}`)).kept.text).toBe('您好谢谢您');
    const words = Array.from({ length: 20 }, (_, at): [string, number, number] => [
      at % 2 ? 'right' : 'all',
      at * 100,
      at * 100 + 90,
    ]);
    const { kept, cut } = cutRepetition(said('all right', words));
    expect(kept).toMatchObject({ text: 'all right', endMs: 190 });
    expect(cut?.startMs).toBe(200);
  });

  it('is none in numbers and in a "no, no, no"', () => {
    for (const text of ['zero zero zero zero seven', 'no no no no that is not it', '1 1 1 2 1 1 1 2']) {
      expect(cutRepetition(piece(text)).cut).toBeNull();
    }
  });
});

describe('a channel that comes over into the other', () => {
  const loud = sounding({ hertz: [200, 410], ms: 10_000 });
  const quiet = loud.map((sample) => Math.round(sample / 8));
  const channels = new Map([
    [0, loud],
    [1, quiet],
  ]);
  const own = piece('Can you give me your number please?');

  it('is an echo: the same words at the same time, quieter', () => {
    const echo = piece('can you give me a number please', { channel: 1, startMs: 1200, endMs: 4200 });
    expect([...echoesAmong([own, echo], channels)]).toEqual([echo]);
  });

  it('is none with other words, at another time, or as loud', () => {
    const other = piece('That is zero six one two three four', { channel: 1 });
    const later = piece('Can you give me your number please?', { channel: 1, startMs: 6000, endMs: 9000 });
    expect(echoesAmong([own, other, later], channels).size).toBe(0);
    const both = new Map([
      [0, loud],
      [1, loud],
    ]);
    expect(echoesAmong([own, piece(own.text, { channel: 1 })], both).size).toBe(0);
  });

  it('lets both say yes at once', () => {
    const half = new Map([
      [0, loud],
      [1, loud.map((sample) => Math.round(sample / 3))],
    ]);
    expect(echoesAmong([piece('Yes.'), piece('Yes.', { channel: 1 })], half).size).toBe(0);
  });
});

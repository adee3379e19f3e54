import { describe, expect, it } from 'vitest';
import { joined, sounding } from '../audio/testing/tones';
import { type CallWindow, callTime, lengthOf, samplesOf } from './call-window';
import { placeHeard } from './place-heard';
import { windowsOfSpeech } from './windows-of-speech';

const voice = (ms: number) => sounding({ hertz: [220, 450], ms });
const quiet = (ms: number) => new Int16Array(ms * 16);
const spans = (windows: readonly CallWindow[]) =>
  windows.map(({ parts }) => parts.map(({ startMs, endMs }) => [startMs, endMs]));

describe('windows of speech', () => {
  it('hold a little of what is around speech, and join what a breath parts', () => {
    const channel = quiet(10_000);
    const speech = [
      { startMs: 1000, endMs: 2000 },
      { startMs: 2300, endMs: 3000 },
      { startMs: 6000, endMs: 7000 },
    ];
    const windows = windowsOfSpeech(channel, speech, { longestMs: 25_000, packs: false });
    expect(spans(windows)).toEqual([[[800, 3200]], [[5800, 7200]]]);
  });

  it('of an engine with times of words are filled, long pauses left out, and never overlap', () => {
    const channel = quiet(60_000);
    const speech = Array.from({ length: 12 }, (_, at) => ({
      startMs: at * 5000,
      endMs: at * 5000 + 3000,
    }));
    const windows = windowsOfSpeech(channel, speech, { longestMs: 20_000, packs: true });
    expect(windows.length).toBeLessThanOrEqual(3);
    for (const window of windows) expect(lengthOf(window)).toBeLessThanOrEqual(20_000);
    const parts = windows.flatMap((window) => window.parts);
    for (const [at, part] of parts.entries()) {
      expect(part.startMs).toBeGreaterThanOrEqual(parts[at - 1]?.endMs ?? 0);
    }
    expect(parts).toHaveLength(12);
  });

  it('cut long speech in its deepest pause', () => {
    const channel = joined(voice(9000), quiet(100), voice(5000), quiet(300), voice(16_000));
    const windows = windowsOfSpeech(channel, [{ startMs: 0, endMs: 30_400 }], {
      longestMs: 20_000,
      packs: false,
    });
    expect(windows).toHaveLength(2);
    const cut = windows[0]?.parts[0]?.endMs ?? 0;
    expect(cut).toBeGreaterThan(14_100);
    expect(cut).toBeLessThan(14_400);
    expect(windows[1]?.parts[0]?.startMs).toBe(cut);
  });

  it('end where another voice begins', () => {
    const windows = windowsOfSpeech(quiet(10_000), [{ startMs: 1000, endMs: 6000 }], {
      longestMs: 25_000,
      packs: false,
      cutsAt: [3000],
    });
    expect(spans(windows)).toEqual([[[800, 3000]], [[3000, 6200]]]);
  });

  it('have none without speech', () => {
    expect(windowsOfSpeech(quiet(1000), [], { longestMs: 1000, packs: true })).toEqual([]);
  });
});

describe('times in a window', () => {
  const window: CallWindow = {
    parts: [
      { startMs: 1000, endMs: 3000 },
      { startMs: 60_000, endMs: 61_000 },
    ],
  };

  it('are times of the call, on the right side of what was left out', () => {
    expect(callTime(window, 0.5, 'begins')).toBe(1500);
    expect(callTime(window, 2, 'ends')).toBe(3000);
    expect(callTime(window, 2, 'begins')).toBe(60_000);
    expect(callTime(window, 2.5, 'begins')).toBe(60_500);
    expect(callTime(window, 99, 'ends')).toBe(61_000);
    expect(samplesOf(new Int16Array(16 * 62_000), window)).toHaveLength(16 * 3000);
  });

  it('of a word do not reach across what was left out', () => {
    const heard = {
      language: 'en',
      noSpeech: null,
      looped: false,
      pieces: [
        {
          text: ' one two',
          start: 1.5,
          end: 2.6,
          logProbability: -0.1,
          words: [
            { text: 'one', start: 1.5, end: 2.2, confidence: 0.9 },
            { text: 'two', start: 2.2, end: 2.6, confidence: 0.9 },
          ],
        },
      ],
    };
    const [piece] = placeHeard(heard, window, 1);
    expect(piece).toMatchObject({ channel: 1, text: 'one two' });
    expect(piece?.words?.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
      [2500, 3000],
      [60_200, 60_600],
    ]);
  });
});

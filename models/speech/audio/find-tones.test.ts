import { describe, expect, it } from 'vitest';
import { findTones } from './find-tones';
import { MU_LAW, muLawOf } from './g711';
import { sourceChannels } from './testing/fixture';
import { joined, type Sounding, sounding } from './testing/tones';

const quiet = (ms: number): Sounding => ({ hertz: [], ms });
const times = (count: number, ...parts: readonly Sounding[]) =>
  Array.from({ length: count }, () => parts).flat();
/** As a telephone line carries it. */
const onLine = (channel: Int16Array) => channel.map((sample) => MU_LAW[muLawOf(sample)] as number);

const kinds = (channel: Int16Array) => [...new Set(findTones(channel).map(({ kind }) => kind))];

describe('keys', () => {
  const tones: Readonly<Record<string, readonly [number, number]>> = {
    1: [697, 1209],
    5: [770, 1336],
    9: [852, 1477],
    '#': [941, 1477],
    '*': [941, 1209],
    D: [941, 1633],
  };

  it.each([60, 100, 300])('of %i ms are told, each with its time', (ms) => {
    const pressed = Object.values(tones).flatMap((hertz) => [quiet(200), { hertz, ms }]);
    const found = findTones(onLine(sounding(...pressed, quiet(200))));
    expect(found.map(({ kind }) => kind)).toEqual(Object.keys(tones).map(() => 'dtmf'));
    expect(found.map(({ key }) => key)).toEqual(Object.keys(tones));
    found.forEach(({ startMs, endMs }, at) => {
      const begun = 200 + at * (200 + ms);
      expect(Math.abs(startMs - begun)).toBeLessThanOrEqual(25);
      expect(Math.abs(endMs - (begun + ms))).toBeLessThanOrEqual(25);
    });
  });

  it('pressed twice are two', () => {
    const five = { hertz: [770, 1336], ms: 100 };
    expect(findTones(sounding(five, quiet(80), five)).map(({ key }) => key)).toEqual(['5', '5']);
  });
});

describe('tones of the network', () => {
  it.each([
    { what: 'busy in Europe', kind: 'busy', parts: times(6, { hertz: [425], ms: 500 }, quiet(500)) },
    { what: 'congestion', kind: 'busy', parts: times(8, { hertz: [425], ms: 250 }, quiet(250)) },
    {
      what: 'busy in North America',
      kind: 'busy',
      parts: times(6, { hertz: [480, 620], ms: 500 }, quiet(500)),
    },
    { what: 'ringing in Europe', kind: 'ringback', parts: times(3, { hertz: [425], ms: 1000 }, quiet(4000)) },
    {
      what: 'ringing in North America',
      kind: 'ringback',
      parts: times(3, { hertz: [440, 480], ms: 2000 }, quiet(4000)),
    },
    {
      what: 'ringing in the United Kingdom',
      kind: 'ringback',
      parts: times(
        3,
        { hertz: [400, 450], ms: 400 },
        quiet(200),
        { hertz: [400, 450], ms: 400 },
        quiet(2000),
      ),
    },
    { what: 'a dial tone', kind: 'dial', parts: [{ hertz: [350, 440], ms: 5000 }] },
    { what: 'a fax that calls', kind: 'fax', parts: times(3, { hertz: [1100], ms: 500 }, quiet(3000)) },
    { what: 'a fax that answers', kind: 'fax', parts: [{ hertz: [2100], ms: 3000 }] },
    { what: 'a beep', kind: 'tone', parts: [quiet(500), { hertz: [1400], ms: 400 }, quiet(500)] },
  ])('$what', ({ kind, parts }) => {
    const channel = onLine(sounding(...parts));
    const found = findTones(channel);
    expect(kinds(channel)).toEqual([kind]);
    const sounds = parts.filter(({ hertz }) => hertz.length > 0);
    expect(found).toHaveLength(sounds.length);
    found.forEach(({ startMs, endMs }, at) => {
      expect(Math.abs(endMs - startMs - (sounds[at]?.ms ?? 0))).toBeLessThanOrEqual(80);
    });
  });
});

describe('music', () => {
  // Chords of a second, of notes with overtones that die away.
  const chord = (roots: readonly number[]) =>
    sounding({ hertz: roots, ms: 900 }).map((sample, at) =>
      Math.round(
        (sample * Math.exp(-at / 9000)) / 2 +
          900 * Math.sin((2 * Math.PI * 3 * (roots[0] ?? 0) * at) / 16_000),
      ),
    );
  const melody = joined(
    ...[0, 1, 2, 3].flatMap(() => [
      chord([262, 330, 392]),
      chord([220, 262, 330]),
      chord([175, 220, 262]),
      chord([196, 247, 294]),
    ]),
  );

  it('is told from a voice', () => {
    const found = findTones(onLine(melody)).filter(({ kind }) => kind === 'music');
    expect(found).toHaveLength(1);
    expect((found[0]?.endMs ?? 0) - (found[0]?.startMs ?? 0)).toBeGreaterThan(12_000);
  });
});

describe('a voice', () => {
  it('is no tone, however often it is heard', async () => {
    const channels = [
      ...(await sourceChannels('source-mono.wav')),
      ...(await sourceChannels('source-stereo.wav')),
    ];
    for (const channel of channels) {
      expect(findTones(joined(...Array.from({ length: 6 }, () => channel)))).toEqual([]);
    }
  });
});

it('silence, noise and nothing hold none', () => {
  let state = 1;
  const noise = Int16Array.from({ length: 160_000 }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return (state % 8000) - 4000;
  });
  expect(findTones(new Int16Array(160_000))).toEqual([]);
  expect(findTones(noise)).toEqual([]);
  expect(findTones(new Int16Array(0))).toEqual([]);
});

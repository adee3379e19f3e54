import { beforeAll, describe, expect, it } from 'vitest';
import { channelLayout } from './channel-layout';
import { decodeAudio } from './decode-audio';
import { MU_LAW, muLawOf } from './g711';
import { fixture, sourceChannels } from './testing/fixture';

let speech: Int16Array;
let left: Int16Array;
let right: Int16Array;
beforeAll(async () => {
  speech = (await sourceChannels('source-mono.wav'))[0] as Int16Array;
  [left, right] = (await sourceChannels('source-stereo.wav')) as [Int16Array, Int16Array];
});

const silence = (like: Int16Array) => new Int16Array(like.length);
const louder = (channel: Int16Array, factor: number) => channel.map((sample) => Math.round(sample * factor));
const later = (channel: Int16Array, samples: number) => {
  const moved = new Int16Array(channel.length);
  moved.set(channel.subarray(0, channel.length - samples), samples);
  return moved;
};
const coded = (channel: Int16Array) => channel.map((sample) => MU_LAW[muLawOf(sample)] as number);

describe('one channel', () => {
  it('is mono', () => {
    expect(channelLayout({ channels: [speech] })).toMatchObject({ layout: 'mono', use: [0], silent: [] });
  });
});

describe('one recording stored as two channels is told', () => {
  it.each([
    { how: 'bit for bit', copy: (channel: Int16Array) => channel },
    { how: 'half as loud', copy: (channel: Int16Array) => louder(channel, 0.5) },
    { how: 'turned over', copy: (channel: Int16Array) => louder(channel, -1) },
    { how: '12 ms later', copy: (channel: Int16Array) => later(channel, 192) },
    { how: 'coded by mu-law', copy: coded },
    {
      how: 'quieter, later and coded',
      copy: (channel: Int16Array) => coded(later(louder(channel, 0.7), 37)),
    },
  ])('$how', ({ copy }) => {
    const found = channelLayout({ channels: [speech, copy(speech)] });
    expect(found).toMatchObject({ layout: 'same', use: [0], silent: [] });
    expect(found.why).toContain('same sound');
  });

  it('through MP3', async () => {
    const { channels } = await decodeAudio(await fixture('mono-16k.mp3'));
    expect(channelLayout({ channels: [speech, channels[0] as Int16Array] }).layout).toBe('same');
  });
});

describe('two speakers on two channels are told', () => {
  it('that speak at once', () => {
    expect(channelLayout({ channels: [left, right] })).toMatchObject({
      layout: 'two',
      use: [0, 1],
      silent: [],
    });
  });

  it('that hear an echo of each other', () => {
    const echoed = left.map((sample, at) => sample + Math.round(0.25 * (right[at - 80] ?? 0)));
    expect(channelLayout({ channels: [echoed, right] }).layout).toBe('two');
  });

  it('that take turns', () => {
    const quiet = silence(left);
    const first = Int16Array.from([...left, ...quiet]);
    const second = Int16Array.from([...quiet, ...right]);
    expect(channelLayout({ channels: [first, second] })).toMatchObject({ layout: 'two', use: [0, 1] });
  });
});

describe('silence', () => {
  const noise = (like: Int16Array) => Int16Array.from(like, (_, at) => (at % 5) * 8 - 16);

  it('of a line on which nobody speaks leaves the other speaker', () => {
    const found = channelLayout({ channels: [noise(speech), speech] });
    expect(found).toMatchObject({ layout: 'two', use: [1], silent: [0] });
    expect(found.why).toBe('Nobody is to be heard on channel 1; who speaks is on channel 2.');
  });

  it('without any noise is a channel that was never connected: the other holds the whole call', () => {
    const found = channelLayout({ channels: [speech, silence(speech)] });
    expect(found).toMatchObject({ layout: 'same', use: [0], silent: [1] });
    expect(found.why).toContain('Channel 2 was never recorded');
  });

  it('on all channels leaves one to look at', () => {
    const found = channelLayout({ channels: [silence(speech), silence(speech)] });
    expect(found).toMatchObject({ use: [0], silent: [0, 1] });
  });
});

describe('more than two channels', () => {
  it('that differ are many', () => {
    const found = channelLayout({ channels: [left, right, silence(left)] });
    expect(found).toMatchObject({ layout: 'many', use: [0, 1], silent: [2] });
  });

  it('of one sound are one', () => {
    expect(channelLayout({ channels: [speech, speech, speech] })).toMatchObject({ layout: 'same', use: [0] });
  });
});

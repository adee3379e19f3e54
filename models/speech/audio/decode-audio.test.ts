import { beforeAll, describe, expect, it } from 'vitest';
import { decodeAudio } from './decode-audio';
import { fixture, likeness, sourceChannels } from './testing/fixture';

let mono: Int16Array[];
let stereo: Int16Array[];
beforeAll(async () => {
  mono = await sourceChannels('source-mono.wav');
  stereo = await sourceChannels('source-stereo.wav');
});

describe.each([
  { file: 'source-mono.wav', format: 'WAV, 16 bits, 16 kHz, 1 channel', seconds: 2, least: 1 },
  { file: 'source-stereo.wav', format: 'WAV, 16 bits, 16 kHz, 2 channels', seconds: 1.5, least: 1 },
  { file: 'pcm-u8-8k.wav', format: 'WAV, 8 bits, 8 kHz, 1 channel', seconds: 2, least: 0.93 },
  { file: 'pcm-s24-22k.wav', format: 'WAV, 24 bits, 22.05 kHz, 1 channel', seconds: 0.25, least: 0.99 },
  { file: 'pcm-s32-48k.wav', format: 'WAV, 32 bits, 48 kHz, 1 channel', seconds: 0.25, least: 0.99 },
  { file: 'pcm-f32-44k.wav', format: 'WAV, 32-bit floats, 44.1 kHz, 1 channel', seconds: 0.25, least: 0.99 },
  { file: 'mu-law-8k.wav', format: 'WAV, mu-law, 8 kHz, 1 channel', seconds: 2, least: 0.93 },
  { file: 'a-law-stereo-8k.wav', format: 'WAV, A-law, 8 kHz, 2 channels', seconds: 1.5, least: 0.93 },
  { file: 'rf64-stereo-8k.wav', format: 'WAV, 16 bits, 8 kHz, 2 channels', seconds: 1.5, least: 0.93 },
  { file: 'raw.ulaw', format: 'raw mu-law, 8 kHz, 1 channel', seconds: 2, least: 0.93 },
  { file: 'raw.alaw', format: 'raw A-law, 8 kHz, 1 channel', seconds: 2, least: 0.93 },
  { file: 'mono-16k.mp3', format: 'MP3, 16 kHz, 1 channel', seconds: 2, least: 0.9 },
  { file: 'stereo-22k.mp3', format: 'MP3, 22.05 kHz, 2 channels', seconds: 1.5, least: 0.9 },
  { file: 'mono-8k.flac', format: 'FLAC, 8 kHz, 1 channel', seconds: 2, least: 0.93 },
  { file: 'stereo-16k.flac', format: 'FLAC, 16 kHz, 2 channels', seconds: 1, least: 1 },
  { file: 'flac-8k.ogg', format: 'Ogg FLAC, 8 kHz, 1 channel', seconds: 2, least: 0.93 },
  { file: 'mono-16k.ogg', format: 'Ogg Vorbis, 16 kHz, 1 channel', seconds: 2, least: 0.97 },
  { file: 'stereo-44k.ogg', format: 'Ogg Vorbis, 44.1 kHz, 2 channels', seconds: 1.5, least: 0.97 },
  { file: 'mono.opus', format: 'Ogg Opus, 16 kHz, 1 channel', seconds: 2, least: 0.85 },
  { file: 'stereo.opus', format: 'Ogg Opus, 16 kHz, 2 channels', seconds: 1.5, least: 0.85 },
])('$file', ({ file, format, seconds, least }) => {
  it('is heard as its source, on its own channels, at its length, without a warning', async () => {
    const audio = await decodeAudio(await fixture(file), { fileName: file });
    expect(audio.format).toBe(format);
    expect(audio.duration).toBeCloseTo(seconds, 2);
    expect(audio.warnings).toEqual([]);
    const source = audio.channels.length === 2 ? stereo : mono;
    audio.channels.forEach((channel, at) => {
      expect(channel).toHaveLength(Math.round(audio.duration * 16_000));
      const own = source[at] ?? new Int16Array(0);
      expect(likeness(channel, own.subarray(0, channel.length))).toBeGreaterThanOrEqual(least - 1e-9);
    });
  });
});

describe('the name of a file', () => {
  it('does not count where the bytes say otherwise, and that is told', async () => {
    const audio = await decodeAudio(await fixture('mono-16k.mp3'), { fileName: 'call 17.WAV' });
    expect(audio.format).toContain('MP3');
    expect(audio.warnings).toEqual(['The name says WAV, but the file is MP3: it was read as that.']);
  });

  it('is not needed', async () => {
    expect((await decodeAudio(await fixture('stereo.opus'))).channels).toHaveLength(2);
  });
});

describe('a tag before the sound', () => {
  it('is stepped over', async () => {
    const tag = new Uint8Array(10 + 300).fill(0xff, 10);
    tag.set([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 2, 44]);
    for (const file of ['mono-16k.mp3', 'mono-8k.flac']) {
      const audio = await decodeAudio(Buffer.concat([tag, await fixture(file)]));
      expect(audio).toMatchObject({ duration: 2, warnings: [] });
    }
  });
});

it('reads MP3 in a WAV file', async () => {
  const audio = await decodeAudio(await fixture('mp3-in-wav.wav'));
  expect(audio).toMatchObject({ format: 'MP3, 16 kHz, 1 channel', warnings: [] });
  // Nothing tells how much silence the encoder put before it: about 1100 samples.
  expect(
    likeness(audio.channels[0] ?? new Int16Array(0), mono[0] ?? new Int16Array(0), 1200),
  ).toBeGreaterThan(0.9);
});

it('stops when it is told to', async () => {
  const stop = new AbortController();
  stop.abort(new Error('nobody waits for it'));
  await expect(decodeAudio(await fixture('mono.opus'), { signal: stop.signal })).rejects.toThrow(
    'nobody waits',
  );
});

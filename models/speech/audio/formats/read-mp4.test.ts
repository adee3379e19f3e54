import { beforeAll, describe, expect, it } from 'vitest';
import { decodeAudio } from '../decode-audio';
import { fixture, likeness, sourceChannels } from '../testing/fixture';
import { loadAacDecoder } from './load-aac-decoder';

const missing = missingDecoder();

describe.skipIf(missing)('AAC', () => {
  let mono: Int16Array[];
  let stereo: Int16Array[];
  beforeAll(async () => {
    mono = await sourceChannels('source-mono.wav');
    stereo = await sourceChannels('source-stereo.wav');
  });

  it.each([
    { file: 'mono-16k.m4a', format: 'M4A, AAC, 16 kHz, 1 channel', seconds: 2 },
    { file: 'stereo-44k.m4a', format: 'M4A, AAC, 44.1 kHz, 2 channels', seconds: 1.5 },
  ])(
    'of $file is heard as its source, from its first sample to its last',
    async ({ file, format, seconds }) => {
      const audio = await decodeAudio(await fixture(file), { fileName: file });
      expect(audio).toMatchObject({ format, warnings: [] });
      expect(audio.duration).toBeCloseTo(seconds, 3);
      const source = audio.channels.length === 2 ? stereo : mono;
      audio.channels.forEach((channel, at) => {
        expect(likeness(channel, source[at] as Int16Array, 16)).toBeGreaterThan(0.95);
      });
    },
  );

  it('of a stream without a container is read', async () => {
    const audio = await decodeAudio(await fixture('mono-16k.aac'));
    expect(audio).toMatchObject({ format: 'AAC, 16 kHz, 1 channel', warnings: [] });
    expect(likeness(audio.channels[0] as Int16Array, mono[0] as Int16Array, 1100)).toBeGreaterThan(0.95);
  });

  it('has no seam where one group of frames ends and the next begins', async () => {
    const own = await fixture('mono-16k.aac');
    const times = 24;
    const { channels, duration } = await decodeAudio(Buffer.concat(Array.from({ length: times }, () => own)));
    const length = Math.round((duration * 16_000) / times);
    const second = channels[0]?.slice(length, 2 * length);
    for (let time = 2; time < times; time += 1) {
      expect(channels[0]?.slice(time * length, (time + 1) * length)).toEqual(second);
    }
  });

  it('of a broken frame becomes silence, and the rest is heard', async () => {
    const bytes = Uint8Array.from(await fixture('mono-16k.aac'));
    bytes.fill(0xff, 2000, 2040);
    const audio = await decodeAudio(bytes);
    expect(audio.duration).toBeGreaterThan(1.7);
    const last = (channel: Int16Array | undefined) => (channel ?? new Int16Array(0)).slice(-16_000);
    expect(likeness(last(audio.channels[0]), last(mono[0]), 2200)).toBeGreaterThan(0.9);
  });

  it('that says it is HE-AAC is heard by its lower band', async () => {
    const bytes = Uint8Array.from(await fixture('mono-16k.m4a'));
    // The descriptor of the coding: LC at 16 kHz, one channel, in two bytes of the five.
    const at = Buffer.from(bytes).indexOf(Buffer.from([0x05, 0x80, 0x80, 0x80, 0x05])) + 5;
    // 5 bits kind 5 (SBR), 4 bits rate 8 (16 kHz), 4 bits one channel, 4 bits rate 5 (32 kHz), 5 bits kind 2 (LC)
    bytes.set([0b00101_100, 0b0_0001_010, 0b1_00010_00, 0, 0], at);
    const audio = await decodeAudio(bytes);
    expect(audio.format).toContain('HE-AAC');
    expect(likeness(audio.channels[0] as Int16Array, mono[0] as Int16Array, 16)).toBeGreaterThan(0.95);
  });

  it('of a file that begins with its table of contents and is cut off is read as far as it goes', async () => {
    const whole = await fixture('mono-first-16k.m4a');
    const audio = await decodeAudio(whole.subarray(0, 5000));
    expect(audio.warnings.join()).toContain('cut off');
    expect(audio.duration).toBeGreaterThan(0.8);
    expect(audio.duration).toBeLessThan(1.9);
    const source = (mono[0] as Int16Array).subarray(0, audio.channels[0]?.length);
    expect(likeness(audio.channels[0] as Int16Array, source, 16)).toBeGreaterThan(0.95);
  });

  it('of a file that is cut off before its table of contents cannot be read, and says so', async () => {
    const whole = await fixture('mono-16k.m4a');
    await expect(decodeAudio(whole.subarray(0, 5000))).rejects.toMatchObject({
      name: 'ModelError',
      message: expect.stringContaining('table of contents'),
    });
  });
});

it.runIf(missing)('says what to install where AAC cannot be read', async () => {
  await expect(decodeAudio(await fixture('mono-16k.m4a'))).rejects.toMatchObject({
    name: 'ModelError',
    hint: expect.stringContaining('install'),
  });
});

function missingDecoder(): boolean {
  try {
    loadAacDecoder();
    return false;
  } catch {
    return true;
  }
}

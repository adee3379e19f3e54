import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ModelError } from '@/models/model-error';
import { decodeAudio } from './decode-audio';
import { fixture, likeness, sourceChannels } from './testing/fixture';
import { makeWav, soundOf } from './testing/make-wav';
import { sounding } from './testing/tones';

const second = sounding({ hertz: [300, 1000], ms: 1000 });

describe('what is no recording is turned away, with what it is', () => {
  it.each([
    { what: 'nothing', bytes: new Uint8Array(0), says: 'empty' },
    { what: 'text', bytes: Buffer.from('Goedemiddag, u spreekt met…\n'.repeat(300)), says: 'text' },
    { what: 'a PDF', bytes: Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj', 'latin1'), says: 'PDF' },
    { what: 'an archive', bytes: Buffer.from('PK\x03\x04\x14\x00\x00\x00\x08\x00'), says: 'ZIP' },
    {
      what: 'noise',
      bytes: Uint8Array.from({ length: 9000 }, (_, at) => (at * at * 31 + at * 7) % 251),
      says: 'unknown',
    },
    { what: 'AMR', bytes: Buffer.from('#!AMR\n\x3c\x00\x00'), says: 'AMR, which is not read' },
    { what: 'a WAV header alone', bytes: makeWav({ sound: new Uint8Array(0) }), says: 'without any sound' },
    {
      what: 'half a WAV header',
      bytes: makeWav({ sound: soundOf(second) }).subarray(0, 30),
      says: 'header is damaged',
    },
    {
      what: 'nine channels',
      bytes: makeWav({ channels: 9, sound: new Uint8Array(9 * 2 * 800) }),
      says: '9 channels',
    },
    { what: 'no channels', bytes: makeWav({ channels: 0, sound: soundOf(second) }), says: 'no channels' },
    { what: '0 Hz', bytes: makeWav({ rate: 0, sound: soundOf(second) }), says: '0 samples a second' },
    {
      what: 'too many Hz',
      bytes: makeWav({ rate: 4e9, sound: soundOf(second) }),
      says: '4000000000 samples',
    },
  ])('$what', async ({ bytes, says }) => {
    const refused = await decodeAudio(bytes, { fileName: 'call.wav' }).catch((thrown: unknown) => thrown);
    expect(refused).toBeInstanceOf(ModelError);
    expect((refused as ModelError).message).toContain(says);
    expect((refused as ModelError).hint).not.toBe('');
  });

  it('a coding that is not read, with how to convert it', async () => {
    await expect(decodeAudio(await fixture('ima-adpcm-8k.wav'))).rejects.toMatchObject({
      name: 'ModelError',
      message: expect.stringContaining('ADPCM (IMA)'),
      hint: expect.stringContaining('ffmpeg'),
    });
  });
});

describe('a WAV header that lies', () => {
  const sound = soundOf(second);
  it.each([
    { lie: 'a length of 0', parts: { dataSize: 0, riffSize: 0 }, warned: 'never finished' },
    {
      lie: 'an endless length',
      parts: { dataSize: 0xffff_ffff, riffSize: 0xffff_ffff },
      warned: 'never finished',
    },
    { lie: 'a length of three gigabytes', parts: { dataSize: 3e9 }, warned: 'cut off' },
    { lie: 'a length that is too short', parts: { dataSize: 1000 }, warned: 'too short' },
    { lie: 'frames of 99 bytes', parts: { frameBytes: 99 }, warned: '99 bytes' },
  ])('by $lie is read to the end, with a warning', async ({ parts, warned }) => {
    const audio = await decodeAudio(makeWav({ sound, ...parts }));
    expect(audio.duration).toBe(1);
    expect(audio.warnings.join()).toContain(warned);
    expect(audio.channels[0]).toEqual(second);
  });

  it('by the size of the whole file only is read without a word', async () => {
    expect(await decodeAudio(makeWav({ sound, riffSize: 12 }))).toMatchObject({ duration: 1, warnings: [] });
  });

  it('by saying WAV where there is MP3 is read as MP3', async () => {
    const audio = await decodeAudio(makeWav({ sound: await fixture('mono-16k.mp3') }));
    expect(audio).toMatchObject({ duration: 2, format: 'MP3, 16 kHz, 1 channel' });
    expect(audio.warnings).toEqual(['The header says WAV, but the sound is MP3: it was read as MP3.']);
  });
});

describe('chunks around the samples', () => {
  it('are not heard', async () => {
    const notes = { LIST: new Uint8Array(33).fill(200), bext: new Uint8Array(602).fill(99) };
    const audio = await decodeAudio(makeWav({ sound: soundOf(second), before: notes, after: notes }));
    expect(audio).toMatchObject({ duration: 1, warnings: [] });
    expect(audio.channels[0]).toEqual(second);
  });
});

it('what floats hold that is no number is silence, and what is too loud is cut', async () => {
  const floats = Float32Array.of(0.5, Number.NaN, Number.POSITIVE_INFINITY, -3, 1);
  const wav = makeWav({ coding: 3, bits: 32, sound: new Uint8Array(floats.buffer) });
  expect((await decodeAudio(wav)).channels[0]).toEqual(Int16Array.of(16_384, 0, 32_767, -32_768, 32_767));
});

describe('a recording that is cut off is read as far as it goes', () => {
  it.each(['mu-law-8k.wav', 'mono-16k.mp3', 'mono-8k.flac', 'mono-16k.ogg', 'mono.opus', 'flac-8k.ogg'])(
    '%s',
    async (file) => {
      const whole = await fixture(file);
      // Vorbis, and FLAC in Ogg, put a second and more into one page: what is cut within it is lost.
      const part = whole.subarray(0, Math.floor(whole.length * 0.9) - 3);
      const audio = await decodeAudio(part, { fileName: file });
      expect(audio.duration).toBeGreaterThan(0.3);
      expect(audio.duration).toBeLessThan(2);
      expect(audio.warnings.join()).toMatch(/cut off/);
      const source = (await sourceChannels('source-mono.wav'))[0] ?? new Int16Array(0);
      const heard = audio.channels[0] ?? new Int16Array(0);
      expect(likeness(heard, source.subarray(0, heard.length))).toBeGreaterThan(0.85);
    },
  );

  it.each(['mono-16k.mp3', 'mono-8k.flac', 'mono-16k.ogg', 'mono.opus'])(
    '%s with nothing left but its beginning says so',
    async (file) => {
      const start = (await fixture(file)).subarray(0, 60);
      await expect(decodeAudio(start, { fileName: file })).rejects.toBeInstanceOf(ModelError);
    },
  );
});

describe('a recording with a hole in it', () => {
  it.each(['mono-16k.mp3', 'mono.opus'])('%s is read around it, with a warning', async (file) => {
    const bytes = Uint8Array.from(await fixture(file));
    const middle = Math.floor(bytes.length * 0.4);
    bytes.fill(0x55, middle, middle + 600);
    const audio = await decodeAudio(bytes, { fileName: file });
    expect(audio.duration).toBeGreaterThan(1.2);
    expect(audio.warnings.join()).toContain('damaged');
  });
});

describe.each(['mu-law-8k.wav', 'mono-16k.mp3', 'mono-8k.flac', 'mono-16k.ogg', 'mono.opus', 'raw.ulaw'])(
  '%s with some of its bytes changed',
  (file) => {
    it('is read, or turned away in words, and is never longer than its bytes can hold', async () => {
      const whole = await fixture(file);
      const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), {
        minLength: 1,
        maxLength: 40,
      });
      await fc.assert(
        fc.asyncProperty(changes, fc.nat(whole.length), async (changed, cut) => {
          const bytes = Uint8Array.from(whole);
          for (const [at, value] of changed) bytes[at] = value;
          const part = cut % 2 === 0 ? bytes : bytes.subarray(0, cut);
          const heard = await decodeAudio(part, { fileName: file }).catch((thrown: unknown) => thrown);
          if (heard instanceof ModelError) return;
          expect(heard).toMatchObject({ duration: expect.any(Number) });
          expect((heard as { duration: number }).duration).toBeLessThan(60);
        }),
        { numRuns: 40 },
      );
    });
  },
);

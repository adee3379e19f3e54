import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeAudio } from './decode-audio';
import { MU_LAW } from './g711';
import { likeness } from './testing/fixture';
import { sounding } from './testing/tones';
import { framesAt, type PlayRate, toMuLaw, WAV_HEADER_BYTES, wavHeader } from './write-wav';

const left = sounding({ hertz: [300, 1100], ms: 700 }, { hertz: [], ms: 300 });
const right = sounding({ hertz: [], ms: 600 }, { hertz: [700, 2000], ms: 400 });

function whole(channels: readonly Int16Array[], rate: PlayRate): Uint8Array {
  const frames = framesAt(rate, channels[0]?.length ?? 0);
  return Buffer.concat([
    wavHeader({ rate, channels: channels.length, frames }),
    toMuLaw(channels, { rate, from: 0, to: frames }),
  ]);
}

describe.each([8000, 16_000] as const)('a WAV file at %i Hz', (rate) => {
  it('is read again as what was written, each channel for itself', async () => {
    const audio = await decodeAudio(whole([left, right], rate));
    expect(audio).toMatchObject({ duration: 1, warnings: [] });
    expect(audio.format).toBe(`WAV, mu-law, ${rate / 1000} kHz, 2 channels`);
    expect(likeness(audio.channels[0] as Int16Array, left, 2)).toBeGreaterThan(0.998);
    expect(likeness(audio.channels[1] as Int16Array, right, 2)).toBeGreaterThan(0.998);
  });

  it('is the same however it is cut', () => {
    const frames = framesAt(rate, left.length);
    fc.assert(
      fc.property(fc.nat(frames), fc.nat(frames), (one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const bytes = whole([left, right], rate).subarray(
          WAV_HEADER_BYTES + 2 * from,
          WAV_HEADER_BYTES + 2 * to,
        );
        expect(toMuLaw([left, right], { rate, from, to })).toEqual(new Uint8Array(bytes));
      }),
      { numRuns: 20 },
    );
  });
});

it('holds no more of what lies above the telephone band, which would come back lower', () => {
  const high = sounding({ hertz: [6500], ms: 200 });
  const bytes = toMuLaw([high], { rate: 8000, from: 0, to: 1600 });
  // 6500 Hz would sound as 1500 Hz.
  const power = [...bytes].reduce((sum, byte) => sum + (MU_LAW[byte] as number) ** 2, 0) / bytes.length;
  expect(10 * Math.log10(power / (8192 ** 2 / 2))).toBeLessThan(-40);
});

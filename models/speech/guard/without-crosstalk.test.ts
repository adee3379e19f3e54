import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeAudio } from '../audio/decode-audio';
import { openVad, type Vad } from '../audio/open-vad';
import { SPEECH_RATE } from '../audio/speech-audio';
import { samplePath } from '../samples/samples';
import { type HeardChannel, withoutCrosstalk } from './without-crosstalk';

let vad: Vad;
let left: Int16Array;
let right: Int16Array;
beforeAll(async () => {
  vad = await openVad();
  const { channels } = await decodeAudio(await readFile(samplePath('two-readers-stereo.wav')));
  [left, right] = channels as [Int16Array, Int16Array];
});
afterAll(() => vad.close());

async function heard(samples: Int16Array): Promise<HeardChannel> {
  return { samples, speech: await vad.speech(samples) };
}

/** A channel into which another comes over, later and quieter. */
function over(own: Int16Array, other: Int16Array, share: number, lateMs: number): Int16Array {
  const late = (lateMs * SPEECH_RATE) / 1000;
  return own.map((sample, at) => Math.round(sample + share * (other[at - late] ?? 0)));
}

const lastMs = ({ speech }: Pick<HeardChannel, 'speech'>) => speech.at(-1)?.endMs ?? 0;

describe('what comes over from the other channel', () => {
  it('is nobody speaking, and what is said there beside it stays', async () => {
    const [one, other] = [await heard(left), await heard(over(right, left, 0.2, 60))];
    // the right reader is done long before the left one, who goes on in the background
    expect(lastMs(other)).toBeGreaterThan(4000);
    const told = withoutCrosstalk(other, one);
    expect(lastMs({ speech: told })).toBeGreaterThan(2000);
    expect(lastMs({ speech: told })).toBeLessThan(3300);
    expect(withoutCrosstalk(one, other)).toEqual(one.speech);
  });

  it('is told from people who speak at the same time', async () => {
    const [one, other] = [await heard(left), await heard(right)];
    expect(withoutCrosstalk(other, one)).toEqual(other.speech);
    const quiet = await heard(right.map((sample) => Math.round(sample / 4)));
    expect(withoutCrosstalk(quiet, one)).toEqual(quiet.speech);
  });
});

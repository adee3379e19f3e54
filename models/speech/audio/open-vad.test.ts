import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openVad, type Vad } from './open-vad';
import type { AudioSpan } from './speech-audio';
import { sourceChannels } from './testing/fixture';
import { joined, sounding } from './testing/tones';

let vad: Vad;
let speech: Int16Array;
beforeAll(async () => {
  vad = await openVad();
  speech = (await sourceChannels('source-mono.wav'))[0] as Int16Array;
});
afterAll(() => vad.close());

const quiet = (ms: number) => sounding({ hertz: [], ms });
const total = (spans: readonly AudioSpan[]) =>
  spans.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);

describe('speech', () => {
  it('is found where it is', async () => {
    const spans = await vad.speech(joined(quiet(3000), speech, quiet(3000)));
    expect(spans.length).toBeGreaterThan(0);
    expect(spans[0]?.startMs).toBeGreaterThan(2700);
    expect(spans.at(-1)?.endMs).toBeLessThan(5400);
    expect(total(spans)).toBeGreaterThan(1500);
  });

  it('is found at the same places in a long recording, which is read at many places at once', async () => {
    // 4 minutes: two seconds of speech in every ten.
    const part = joined(quiet(5000), speech, quiet(3000));
    const alone = await vad.speech(part);
    const spans = await vad.speech(joined(...Array.from({ length: 24 }, () => part)));
    const expected = Array.from({ length: 24 }, (_, at) =>
      alone.map(({ startMs, endMs }) => ({ startMs: startMs + at * 10_000, endMs: endMs + at * 10_000 })),
    ).flat();
    expect(spans).toHaveLength(expected.length);
    spans.forEach(({ startMs, endMs }, at) => {
      expect(Math.abs(startMs - (expected[at]?.startMs ?? 0))).toBeLessThanOrEqual(100);
      expect(Math.abs(endMs - (expected[at]?.endMs ?? 0))).toBeLessThanOrEqual(100);
    });
  });

  it('of two recordings read at once is not mixed up', async () => {
    const early = joined(speech, quiet(4000));
    const late = joined(quiet(4000), speech);
    const apart = [await vad.speech(early), await vad.speech(late)];
    expect(await Promise.all([vad.speech(early), vad.speech(late)])).toEqual(apart);
  });

  it('far quieter than a line is still found, and under the noise of a coder is none', async () => {
    const quieter = (factor: number) => speech.map((sample) => Math.round(sample * factor));
    expect(total(await vad.speech(quieter(0.05)))).toBeGreaterThan(1000);
    expect(await vad.speech(quieter(0.002))).toEqual([]);
  });
});

describe('nobody speaks', () => {
  it.each([
    { what: 'in silence', channel: () => quiet(60_000) },
    {
      what: 'in a busy tone',
      channel: () =>
        joined(
          ...Array.from({ length: 20 }, () => sounding({ hertz: [425], ms: 500 }, { hertz: [], ms: 500 })),
        ),
    },
    {
      what: 'in keys',
      channel: () =>
        joined(
          ...Array.from({ length: 20 }, () =>
            sounding({ hertz: [770, 1336], ms: 120 }, { hertz: [], ms: 120 }),
          ),
        ),
    },
    { what: 'in a chord that is held', channel: () => sounding({ hertz: [262, 330, 392], ms: 10_000 }) },
    { what: 'where nothing is', channel: () => new Int16Array(0) },
  ])('$what', async ({ channel }) => {
    expect(await vad.speech(channel())).toEqual([]);
  });
});

it('stops when it is told to', async () => {
  const stop = new AbortController();
  const reading = vad.speech(quiet(60_000), { signal: stop.signal });
  stop.abort(new Error('nobody waits for it'));
  await expect(reading).rejects.toThrow('nobody waits');
});

it('says what to do where its weights are missing', async () => {
  await expect(openVad({ weights: '/nowhere' })).rejects.toMatchObject({
    name: 'ModelError',
    hint: expect.stringContaining('models pull'),
  });
});

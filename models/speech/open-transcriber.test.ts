import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findWeights } from '@/models/weights/find-weights';
import { speechWeights } from '@/models/weights/testing/speech-weights';
import { decodeAudio } from './audio/decode-audio';
import { SPEECH_RATE, type SpeechAudio } from './audio/speech-audio';
import { joined } from './audio/testing/tones';
import { openTranscriber } from './open-transcriber';
import { type SampleName, SPEECH_SAMPLES, samplePath } from './samples/samples';
import { cadence, holdMusic, keyTones, lineNoise } from './testing/sounds';
import { wordErrorRate } from './testing/word-error-rate';
import type { TranscribeOptions, TranscribeProgress, Transcriber } from './transcriber';

const AUTO: TranscribeOptions = { language: 'auto', channels: 'auto' };

async function sample(name: SampleName): Promise<SpeechAudio> {
  return decodeAudio(await readFile(samplePath(name)), { fileName: name });
}

function audioOf(...channels: Int16Array[]): SpeechAudio {
  const duration = (channels[0]?.length ?? 0) / SPEECH_RATE;
  return { channels, duration, format: 'made here', sourceRate: SPEECH_RATE, warnings: [] };
}

/** What a line plays while nobody speaks, ten minutes of it. */
function tenMinutesOfNothing(): Int16Array {
  return joined(
    new Int16Array(120 * SPEECH_RATE),
    lineNoise(60),
    lineNoise(30, 0.1),
    holdMusic(120),
    holdMusic(60, -12),
    keyTones(60),
    cadence(90, { hertz: [425], onMs: 500, offMs: 500 }),
    cadence(60, { hertz: [440, 480], onMs: 2000, offMs: 4000 }),
  );
}

let transcriber: Transcriber;
beforeAll(async () => {
  const weights = path.join(await speechWeights(), 'asr/moonshine-tiny-en');
  transcriber = await openTranscriber({ weights, model: 'moonshine-tiny-en' });
}, 300_000);
afterAll(() => transcriber.close());

describe('a recording of two channels', () => {
  it('has two speakers, whose times interleave as they spoke', async () => {
    const spoken = await transcriber.transcribe(await sample('two-readers-stereo.wav'), AUTO);
    const [left, right] = SPEECH_SAMPLES['two-readers-stereo.wav'].turns;
    expect(spoken).toMatchObject({ layout: 'two', language: 'en', engine: 'moonshine', durationMs: 5000 });
    expect(spoken.utterances.map(({ channel }) => channel)).toEqual([0, 1]);
    const [one, other] = spoken.utterances;
    expect(wordErrorRate(left.text, one?.text ?? '')).toBeLessThan(0.1);
    expect(wordErrorRate(right.text, other?.text ?? '')).toBeLessThan(0.1);
    expect(new Set([one?.speaker, other?.speaker])).toEqual(new Set(['agent', 'customer']));
    // both read from the beginning; the right one is done first
    expect(other?.endMs).toBeLessThan((one?.endMs ?? 0) - 1000);
  });

  it('has the agent where it is said, and nowhere else', async () => {
    const audio = await sample('two-readers-stereo.wav');
    const spoken = await transcriber.transcribe(audio, { ...AUTO, agentChannel: 1 });
    expect(spoken.speakers).toEqual({ by: 'configuration', confidence: 1, agentChannel: 1 });
    expect(spoken.utterances.map(({ speaker }) => speaker)).toEqual(['customer', 'agent']);
    await expect(transcriber.transcribe(audio, { ...AUTO, agentChannel: 2 })).rejects.toThrow('channel 3');
  });
});

/** When the turns of dry-cleaner-mono.mp3 begin, in seconds, by ear; agent and customer in turns. */
const TURNS = [0, 6.03, 8.74, 12.2, 15.4, 22.45, 25.75, 31.45, 34.9, 40.13, 43.88, 50.8];

describe('a call on two channels', () => {
  it('is told turn by turn, and who is the agent by how they open', async () => {
    const mono = (await sample('dry-cleaner-mono.mp3')).channels[0] as Int16Array;
    const channels = [lineNoise(51, 0.001), lineNoise(51, 0.001)] as const;
    TURNS.slice(1).forEach((end, turn) => {
      const begin = Math.round((TURNS[turn] as number) * SPEECH_RATE);
      // the customer on the first channel
      channels[turn % 2 === 0 ? 1 : 0].set(mono.subarray(begin, Math.round(end * SPEECH_RATE)), begin);
    });
    const spoken = await transcriber.transcribe(audioOf(...channels), { ...AUTO, direction: 'inbound' });
    expect(spoken).toMatchObject({ layout: 'two', speakers: { by: 'greeting', agentChannel: 1 } });
    expect(spoken.speakers.confidence).toBeGreaterThan(0.9);
    expect(spoken.utterances.map(({ speaker }) => speaker)).toEqual(
      TURNS.slice(1).map((_, turn) => (turn % 2 === 0 ? 'agent' : 'customer')),
    );
    spoken.utterances.forEach(({ startMs, endMs }, turn) => {
      expect(Math.abs(startMs - (TURNS[turn] as number) * 1000)).toBeLessThan(500);
      expect(endMs).toBeLessThan((TURNS[turn + 1] as number) * 1000 + 300);
    });
    const wanted = SPEECH_SAMPLES['dry-cleaner-mono.mp3'].turns.map(({ text }) => text).join(' ');
    // figures count as wrong: the reference spells them out
    expect(wordErrorRate(wanted, spoken.utterances.map(({ text }) => text).join(' '))).toBeLessThan(0.25);
  }, 120_000);
});

describe('a channel that comes over into the other', () => {
  it('is not heard twice', async () => {
    const { channels } = await sample('two-readers-stereo.wav');
    const [left, right] = channels as [Int16Array, Int16Array];
    const over = right.map((value, at) => Math.round(value + 0.2 * (left[at - 900] ?? 0)));
    const spoken = await transcriber.transcribe(audioOf(left, over), AUTO);
    expect(spoken.layout).toBe('two');
    const [, second] = SPEECH_SAMPLES['two-readers-stereo.wav'].turns;
    const said = spoken.utterances.filter(({ channel }) => channel === 1).map(({ text }) => text);
    expect(wordErrorRate(second.text, said.join(' '))).toBeLessThan(0.5);
    expect(said.join(' ')).not.toMatch(/curtain|left/);
  });
});

describe('a call of one channel that is stored as two', () => {
  it('is told apart from two speakers, and its voices from each other', async () => {
    const mono = (await sample('dry-cleaner-mono.mp3')).channels[0] as Int16Array;
    const louder = mono.map((value) => Math.max(-32_768, Math.min(32_767, Math.round(value * 1.2))));
    const spoken = await transcriber.transcribe(audioOf(mono, louder), AUTO);
    expect(spoken).toMatchObject({ layout: 'same', speakers: { by: 'voices', agentChannel: null } });
    const { turns } = SPEECH_SAMPLES['dry-cleaner-mono.mp3'];
    for (const speaker of ['agent', 'customer'] as const) {
      const said = spoken.utterances.filter((turn) => turn.speaker === speaker).map(({ text }) => text);
      const wanted = turns.filter((turn) => turn.speaker === speaker).map(({ text }) => text);
      expect(wordErrorRate(wanted.join(' '), said.join(' '))).toBeLessThan(0.3);
    }
  }, 120_000);
});

describe('a recording in which nobody speaks', () => {
  it('has no text, in ten minutes of silence, noise, music, keys and tones', async () => {
    const spoken = await transcriber.transcribe(audioOf(tenMinutesOfNothing()), AUTO);
    expect(spoken.utterances).toEqual([]);
    expect(spoken.language).toBe('');
    expect(spoken.speakers).toEqual({ by: 'nothing', confidence: null, agentChannel: null });
  }, 240_000);

  it('has no text where it is nearly none at all', async () => {
    for (const samples of [0, 1, 100, 4000]) {
      const spoken = await transcriber.transcribe(audioOf(new Int16Array(samples)), AUTO);
      expect(spoken.utterances).toEqual([]);
    }
  });

  it('keeps what is said between music and tones, at its time', async () => {
    const reader = (await sample('quilter-en.wav')).channels[0] as Int16Array;
    const call = joined(cadence(10, { hertz: [440, 480], onMs: 2000, offMs: 4000 }), reader, holdMusic(10));
    const spoken = await transcriber.transcribe(audioOf(call), AUTO);
    const [turn] = SPEECH_SAMPLES['quilter-en.wav'].turns;
    expect(wordErrorRate(turn?.text ?? '', spoken.utterances.map(({ text }) => text).join(' '))).toBeLessThan(
      0.25,
    );
    expect(spoken.utterances[0]?.startMs).toBeGreaterThan(9900);
    expect(spoken.utterances.at(-1)?.endMs).toBeLessThan(16_500);
  });
});

describe('a transcriber', () => {
  it('hears two calls at once as it hears them alone', async () => {
    const [one, other] = [await sample('quilter-en.wav'), await sample('two-readers-stereo.wav')];
    const together = await Promise.all([one, other].map((audio) => transcriber.transcribe(audio, AUTO)));
    const alone = [await transcriber.transcribe(one, AUTO), await transcriber.transcribe(other, AUTO)];
    together.forEach((spoken, at) => {
      expect(spoken.utterances.map(({ channel, startMs }) => [channel, startMs])).toEqual(
        alone[at]?.utterances.map(({ channel, startMs }) => [channel, startMs]),
      );
    });
  });

  it('tells how far it is, and stops when it is told to', async () => {
    const audio = await sample('dry-cleaner-mono.mp3');
    const stop = new AbortController();
    const seen: TranscribeProgress[] = [];
    const stopped = transcriber.transcribe(audio, {
      ...AUTO,
      signal: stop.signal,
      onProgress: (progress) => {
        seen.push(progress);
        if (progress.stage === 'recognizing') stop.abort(new Error('enough'));
      },
    });
    await expect(stopped).rejects.toThrow('enough');
    expect(seen[0]).toMatchObject({ stage: 'listening', done: 0 });
    for (const { done, total } of seen) expect(done).toBeLessThanOrEqual(total);
    expect(seen.at(-1)?.stage).toBe('recognizing');
  });

  it('does not take a language for one that it knows', async () => {
    const audio = await sample('quilter-en.wav');
    await expect(transcriber.transcribe(audio, { ...AUTO, language: 'nl' })).rejects.toMatchObject({
      message: 'moonshine-tiny-en does not understand the language "nl", but en.',
      hint: expect.stringContaining('whisper-base'),
    });
  });
});

const named = process.env.CALLCAST_MODELS;
const base = named ? await findWeights('whisper-base', [named]) : null;

describe.skipIf(!base)('Whisper', () => {
  let whisper: Transcriber;
  beforeAll(async () => {
    whisper = await openTranscriber({ weights: base ?? '', model: 'whisper-base' });
  }, 120_000);
  afterAll(() => whisper.close());

  it.each([
    ['custom-speech-de.mulaw.wav', 0.3],
    ['custom-speech-it.mulaw.wav', 0.3],
    ['custom-speech-zh.mulaw.wav', 0.4],
  ] as const)(
    'tells the language of %s and writes it with times of words',
    async (name, most) => {
      const spoken = await whisper.transcribe(await sample(name), AUTO);
      const { language, turns } = SPEECH_SAMPLES[name];
      expect(spoken.language).toBe(language);
      expect(spoken.languageProbability).toBeGreaterThan(0.8);
      const text = spoken.utterances.map((turn) => turn.text).join(' ');
      expect(wordErrorRate(turns[0]?.text ?? '', text)).toBeLessThan(most);
      for (const { text: said, words } of spoken.utterances) {
        for (const word of words ?? []) expect(said.slice(word.at).startsWith(word.text)).toBe(true);
        expect(words?.length).toBeGreaterThan(0);
      }
    },
    180_000,
  );

  it('writes nothing under ten minutes in which nobody speaks', async () => {
    const spoken = await whisper.transcribe(audioOf(tenMinutesOfNothing()), AUTO);
    expect(spoken.utterances).toEqual([]);
  }, 240_000);
});

import { ONE_VOICE, type Stretch, stretchesOf, type Voices } from './assemble/stretches';
import { turnsOf } from './assemble/turns-of';
import { findTones } from './audio/find-tones';
import type { Vad } from './audio/open-vad';
import type { AudioSpan, SpeechAudio } from './audio/speech-audio';
import type { SpeechEngine } from './engines/speech-engine';
import type { TranscribeOptions } from './open-transcriber';
import { type PreparedStream, recognize } from './recognize';
import { type CallWindow, lengthOf, samplesOf } from './segment/call-window';
import { quietestNear } from './segment/cut-at-pauses';
import { windowsOfSpeech } from './segment/windows-of-speech';
import { speakersOf, voicesSaid } from './speakers/speakers-of';
import { tellVoices, type VoicesFound } from './speakers/voices/tell-voices';
import { voiceOfSpan, voicesOfWords } from './speakers/voices/voices-of-words';
import type { SpokenTranscript } from './spoken-transcript';
import { type Stream, streamsOf } from './streams-of';
import { tellLanguage } from './tell-language';

export interface Ears {
  engine: SpeechEngine;
  vad: Vad;
  /** name of the weights */
  model: string;
}

/** What was said in a recording: from its channels to turns of speakers. */
export async function transcribeAudio(
  { engine, vad, model }: Ears,
  audio: SpeechAudio,
  options: TranscribeOptions,
): Promise<SpokenTranscript> {
  const { signal, onProgress, agentChannel = null, direction = null } = options;
  const { layout, streams, warnings } = streamsOf(audio, { channels: options.channels, agentChannel });
  const total = streams.reduce((sum, { samples }) => sum + samples.length / 16, 0);
  let done = 0;
  const prepared: (PreparedStream & { voices: VoicesFound | null })[] = [];
  for (const stream of streams) {
    onProgress?.({ stage: 'listening', done, total });
    prepared.push(await prepare(stream, { engine, vad, signal, mono: isOne(layout) }));
    done += stream.samples.length / 16;
  }
  onProgress?.({ stage: 'language', done: 0, total });
  const language =
    options.language === 'auto'
      ? await tellLanguage(engine, tellingWindows(prepared), signal)
      : { language: options.language, probability: null };
  const recognized = await recognize(engine, prepared, {
    language: language.language,
    signal,
    onHeard: progressOf(prepared, onProgress),
  });
  onProgress?.({ stage: 'speakers', done: total, total });
  const voices = voicesIn(prepared);
  const stretches: Stretch[] = stretchesOf(recognized.pieces, voices);
  const turns = turnsOf(stretches);
  const { speakers, speakerOf } = speakersOf({
    layout,
    voices: voicesSaid(turns),
    language: language.language,
    direction,
    agentChannel,
  });
  return {
    language: turns.length === 0 && options.language === 'auto' ? '' : language.language,
    languageProbability: language.probability,
    engine: engine.name,
    model,
    parameters: { ...engine.parameters, vad: 'silero', channels: options.channels },
    durationMs: Math.round(audio.duration * 1000),
    format: audio.format,
    warnings: [...audio.warnings, ...warnings],
    layout,
    speakers,
    utterances: turns.map(({ voice, ...turn }) => ({ speaker: speakerOf(turn.channel, voice), ...turn })),
    speech: prepared.map(({ speech }) => speech),
    dropped: recognized.dropped,
  };
}

function isOne(layout: SpokenTranscript['layout']): boolean {
  return layout === 'mono' || layout === 'same';
}

async function prepare(
  { channel, samples }: Stream,
  {
    engine,
    vad,
    signal,
    mono,
  }: Pick<Ears, 'engine' | 'vad'> & { signal: AbortSignal | undefined; mono: boolean },
): Promise<PreparedStream & { voices: VoicesFound | null }> {
  const speech = await vad.speech(samples, { signal });
  const tones = findTones(samples);
  const voices = mono ? tellVoices(samples, speech) : null;
  const windows = windowsOfSpeech(samples, speech, {
    longestMs: engine.longestSeconds * 1000,
    packs: engine.hasWordTimes,
    ...(voices && !engine.hasWordTimes ? { cutsAt: changesIn(voices, samples) } : {}),
  });
  return {
    channel,
    samples,
    speech,
    tones: withoutOverlaps(tones.filter(({ kind }) => kind !== 'music')),
    music: withoutOverlaps(tones.filter(({ kind }) => kind === 'music')),
    windows,
    voices,
  };
}

/** A voice may be told to end half a second off, in the middle of a word. */
const NEAR_CHANGE_MS = 400;

/** Where windows are cut: where another voice's stretch of speech begins, or where it is quiet within one. */
function changesIn({ spans }: VoicesFound, samples: Int16Array): number[] {
  return spans.slice(1).flatMap(({ startMs, voice }, at) => {
    const before = spans[at];
    if (!before || before.voice === voice) return [];
    return [before.endMs < startMs ? startMs : quietestNear(samples, startMs, NEAR_CHANGE_MS)];
  });
}

function withoutOverlaps(spans: readonly AudioSpan[]): AudioSpan[] {
  const joined: AudioSpan[] = [];
  for (const { startMs, endMs } of spans.toSorted((a, b) => a.startMs - b.startMs)) {
    const last = joined.at(-1);
    if (last && startMs <= last.endMs) last.endMs = Math.max(last.endMs, endMs);
    else joined.push({ startMs, endMs });
  }
  return joined;
}

/** First windows of the channels, the channel with most speech first; then their second ones. */
function* tellingWindows(streams: readonly PreparedStream[]): Generator<Float32Array> {
  const speechMs = ({ speech }: PreparedStream) =>
    speech.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
  const most = streams.toSorted((one, other) => speechMs(other) - speechMs(one));
  for (let at = 0; most.some(({ windows }) => windows[at]); at += 1) {
    for (const { samples, windows } of most) {
      const window: CallWindow | undefined = windows[at];
      if (window) yield samplesOf(samples, window);
    }
  }
}

function progressOf(
  streams: readonly PreparedStream[],
  onProgress: TranscribeOptions['onProgress'],
): (ms: number) => void {
  const total = streams.flatMap(({ windows }) => windows).reduce((sum, window) => sum + lengthOf(window), 0);
  let done = 0;
  onProgress?.({ stage: 'recognizing', done, total });
  return (ms) => {
    done += ms;
    onProgress?.({ stage: 'recognizing', done, total });
  };
}

/** Voices where a channel holds several; each channel is one otherwise. */
function voicesIn(streams: readonly { channel: number; voices: VoicesFound | null }[]): Voices {
  const found = streams.find(({ voices }) => voices?.voices === 2)?.voices;
  if (!found) return ONE_VOICE;
  return {
    ofPiece: (piece) => voiceOfSpan(piece, found.spans),
    ofWords: (words) => voicesOfWords(words, found.spans),
  };
}

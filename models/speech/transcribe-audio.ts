import { ONE_VOICE, stretchesOf, type Voices } from './assemble/stretches';
import { turnsOf } from './assemble/turns-of';
import { findTones } from './audio/find-tones';
import type { Vad } from './audio/open-vad';
import { type AudioSpan, SPEECH_RATE, type SpeechAudio } from './audio/speech-audio';
import { inOneScript, scriptAskedFor } from './chinese-script';
import type { SpeechEngine } from './engines/speech-engine';
import { type HeardChannel, withoutCrosstalk } from './guard/without-crosstalk';
import { languageOf } from './language-of';
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
import type { TranscribeOptions } from './transcriber';

export interface Ears {
  engine: SpeechEngine;
  vad: Vad;
  /** name of the weights */
  model: string;
}

/** A channel, prepared; with its voices where several may be in it. */
interface VoicedStream extends PreparedStream {
  voices: VoicesFound | null;
}

/** What was said in a recording: from its channels to turns of speakers. */
export async function transcribeAudio(
  ears: Ears,
  audio: SpeechAudio,
  options: TranscribeOptions,
): Promise<SpokenTranscript> {
  const { engine, model } = ears;
  const { signal, onProgress, agentChannel = null, direction = null } = options;
  const { layout, streams, warnings } = streamsOf(audio, { channels: options.channels, agentChannel });
  const prepared = await prepareAll(streams, ears, { layout, signal, onProgress });
  const { language, probability } =
    options.language === 'auto'
      ? await tellLanguage(engine, tellingWindows(prepared), signal)
      : { language: languageOf(options.language), probability: null };
  const onHeard = progressOf(prepared, onProgress);
  const { pieces: heard, dropped } = await recognize(engine, prepared, { language, signal, onHeard });
  const pieces = language === 'zh' ? await inOneScript(heard, scriptAskedFor(options.language)) : heard;
  const durationMs = Math.round(audio.duration * 1000);
  onProgress?.({ stage: 'speakers', done: durationMs, total: durationMs });
  const turns = turnsOf(stretchesOf(pieces, voicesIn(prepared)));
  const voices = voicesSaid(turns);
  const { speakers, speakerOf } = speakersOf({ layout, voices, language, direction, agentChannel });
  return {
    language: turns.length === 0 && options.language === 'auto' ? '' : language,
    languageProbability: probability,
    engine: engine.name,
    model,
    parameters: { ...engine.parameters, vad: 'silero', channels: options.channels },
    durationMs,
    format: audio.format,
    warnings: [...audio.warnings, ...warnings],
    layout,
    speakers,
    utterances: turns.map(({ voice, ...turn }) => ({ speaker: speakerOf(turn.channel, voice), ...turn })),
    speech: prepared.map(({ speech }) => speech),
    dropped,
  };
}

async function prepareAll(
  streams: readonly Stream[],
  { engine, vad }: Ears,
  {
    layout,
    signal,
    onProgress,
  }: Pick<SpokenTranscript, 'layout'> & Pick<TranscribeOptions, 'signal' | 'onProgress'>,
): Promise<VoicedStream[]> {
  const lengthMs = ({ samples }: Stream) => (samples.length * 1000) / SPEECH_RATE;
  const total = streams.reduce((sum, stream) => sum + lengthMs(stream), 0);
  let done = 0;
  const heard: (Stream & HeardChannel)[] = [];
  for (const stream of streams) {
    onProgress?.({ stage: 'listening', done, total });
    heard.push({ ...stream, speech: await vad.speech(stream.samples, { signal }) });
    done += lengthMs(stream);
  }
  onProgress?.({ stage: 'language', done, total });
  return heard.map((stream, at) => {
    const other = heard.length === 2 ? heard[1 - at] : undefined;
    const speech = other ? withoutCrosstalk(stream, other) : stream.speech;
    return prepare({ ...stream, speech }, engine, isOne(layout));
  });
}

function isOne(layout: SpokenTranscript['layout']): boolean {
  return layout === 'mono' || layout === 'same';
}

/** Full windows of Whisper's 30 s lose words at their end; on 12 readings in 6 languages 20 s were best, 15 as good. */
const LONGEST_SECONDS = 20;

function prepare(
  { channel, samples, speech }: Stream & HeardChannel,
  engine: SpeechEngine,
  isMono: boolean,
): VoicedStream {
  const tones = findTones(samples);
  const voices = isMono ? tellVoices(samples, speech) : null;
  const windows = windowsOfSpeech(samples, speech, {
    longestMs: Math.min(engine.longestSeconds, LONGEST_SECONDS) * 1000,
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

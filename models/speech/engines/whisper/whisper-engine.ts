import { ModelError } from '@/models/model-error';
import { SPEECH_RATE } from '@/models/speech/audio/speech-audio';
import type { Heard, LanguageGuess, SpeechEngine, SpeechWindow } from '../speech-engine';
import { logMel } from './audio/log-mel';
import type { Provider } from './choose-provider';
import { hearSounds } from './decode/hear-sounds';
import { readLanguages } from './decode/read-languages';
import type { WrittenRow } from './decode/write-rows';
import { WindowGatherer } from './gather-windows';
import type { EncodedSound } from './network/encode-sound';
import type { WhisperNetwork } from './network/open-network';
import { readPieces } from './text/read-pieces';
import type { TokenBytes } from './text/token-bytes';
import type { WhisperSettings } from './whisper-settings';

interface EngineParts {
  network: WhisperNetwork;
  settings: WhisperSettings;
  bytes: TokenBytes;
  model: string;
  provider: Provider;
}

interface Job extends SpeechWindow {
  signal: AbortSignal | undefined;
  /** whether only the language is asked for */
  languageOnly: boolean;
}

type Answer = { heard: Heard } | { languages: LanguageGuess[] };

const SAMPLES_A_FRAME = SPEECH_RATE / 50;
/** Frames behind the end of a window that are listened to with it. */
export const MARGIN = 50;
const LEAST_FRAMES = 0;
/** Frames that are written together. */
const FRAMES_TOGETHER = 4500;
const ROWS_TOGETHER = 12;

/** Whisper as an engine: gathers windows, encodes them one by one, and writes them together. */
export class WhisperEngine implements SpeechEngine {
  readonly name = 'whisper';
  readonly model: string;
  readonly parameters: SpeechEngine['parameters'];
  readonly languages: readonly string[];
  readonly longestSeconds: number;
  readonly hasWordTimes: boolean;
  private readonly mel: ReturnType<typeof logMel>;
  private readonly gatherer: WindowGatherer<Job, Answer>;
  private closed: Promise<void> | null = null;

  constructor(private readonly parts: EngineParts) {
    const { settings, model, provider } = parts;
    this.model = model;
    this.parameters = { device: provider };
    this.languages = settings.tokens.languages.size > 0 ? [...settings.tokens.languages.keys()] : ['en'];
    this.longestSeconds = (settings.shape.frames * SAMPLES_A_FRAME) / SPEECH_RATE;
    this.hasWordTimes = settings.alignmentHeads.length > 0;
    this.mel = logMel(settings.shape.melBins);
    this.gatherer = new WindowGatherer({
      choose: (waiting) => this.choose(waiting),
      compute: (jobs) => this.compute(jobs),
    });
  }

  async detectLanguage(
    samples: Float32Array,
    { signal }: { signal?: AbortSignal | undefined } = {},
  ): Promise<LanguageGuess[]> {
    const answer = await this.ask({ samples, language: null, signal, languageOnly: true });
    return 'languages' in answer ? answer.languages : [];
  }

  async hear(window: SpeechWindow, { signal }: { signal?: AbortSignal | undefined } = {}): Promise<Heard> {
    if (window.language !== null && !this.languages.includes(window.language)) {
      throw new ModelError(
        `${this.model} does not understand the language "${window.language}".`,
        `It understands ${this.languages.slice(0, 8).join(', ')}${this.languages.length > 8 ? ' and others' : ''}.`,
      );
    }
    const answer = await this.ask({ ...window, signal, languageOnly: false });
    signal?.throwIfAborted();
    return (answer as { heard: Heard }).heard;
  }

  close(): Promise<void> {
    this.closed ??= this.gatherer.close(closedError(this.model)).then(() => this.parts.network.close());
    return this.closed;
  }

  private ask(job: Job): Promise<Answer> {
    job.signal?.throwIfAborted();
    if (this.closed) return Promise.reject(closedError(this.model));
    return this.gatherer.hand(job);
  }

  private framesOf(samples: Float32Array): number {
    return Math.min(
      this.parts.settings.shape.frames,
      Math.max(LEAST_FRAMES, Math.ceil(samples.length / SAMPLES_A_FRAME) + MARGIN),
    );
  }

  /** The first that waits, and those likest it in length as long as there is room. */
  private choose(waiting: readonly Job[]): Job[] {
    const [first] = waiting;
    if (!first) return [];
    if (first.languageOnly) return [first];
    const length = ({ samples }: Job) => this.framesOf(samples);
    const others = waiting
      .filter((job) => job !== first && !job.languageOnly)
      .sort((one, other) => Math.abs(length(one) - length(first)) - Math.abs(length(other) - length(first)));
    const chosen = [first];
    let longest = length(first);
    for (const job of others) {
      longest = Math.max(longest, length(job));
      if (chosen.length === ROWS_TOGETHER || longest * (chosen.length + 1) > FRAMES_TOGETHER) break;
      chosen.push(job);
    }
    return chosen;
  }

  private async compute(jobs: readonly Job[]): Promise<Answer[]> {
    const sounds = await this.encode(jobs.map(({ samples }) => samples));
    if (jobs[0]?.languageOnly) return [{ languages: await this.tellLanguages(sounds[0] as EncodedSound) }];
    const rows = await hearSounds(
      this.parts.network,
      jobs.map(({ samples, language, signal }, at) => ({
        sound: sounds[at] as EncodedSound,
        seconds: samples.length / SPEECH_RATE,
        language,
        signal,
      })),
      this.parts,
    );
    return jobs.map(({ samples }, at) => ({ heard: this.heardOf(rows[at] as WrittenRow, samples.length) }));
  }

  /** One after another: the processor is busy with one, and in 8 bits each has a scale of its own. */
  private async encode(windows: readonly Float32Array[]): Promise<EncodedSound[]> {
    const sounds: EncodedSound[] = [];
    for (const samples of windows) {
      const frames = this.framesOf(samples);
      sounds.push(await this.parts.network.encode(this.mel(samples, 2 * frames), frames));
    }
    return sounds;
  }

  private async tellLanguages(sound: EncodedSound): Promise<LanguageGuess[]> {
    const { network, settings } = this.parts;
    const { start, languages } = settings.tokens;
    if (languages.size === 0) return [{ language: 'en', probability: 1 }];
    const { logits } = await network.decode([sound]).step([[start]], [0]);
    return readLanguages(logits, languages);
  }

  private heardOf(row: WrittenRow, samples: number): Heard {
    const { settings, bytes } = this.parts;
    const { language, noSpeech, looped } = row;
    const seconds = samples / SPEECH_RATE;
    return {
      language,
      pieces: readPieces(row.written, { settings, bytes, language, seconds }),
      noSpeech,
      looped,
    };
  }
}

function closedError(model: string): ModelError {
  return new ModelError(`${model} was closed.`, 'Open it again.');
}

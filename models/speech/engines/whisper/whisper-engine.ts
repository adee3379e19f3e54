import { ModelError } from '@/models/model-error';
import { SPEECH_RATE } from '@/models/speech/audio/speech-audio';
import type { Heard, LanguageGuess, SpeechEngine, SpeechWindow } from '../speech-engine';
import { logMel } from './audio/log-mel';
import type { Provider } from './choose-provider';
import { FRAMES_TOGETHER, hearSounds } from './decode/hear-sounds';
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
  /** seconds of silence that are listened to behind the end of a window */
  silence: number;
}

interface Job extends SpeechWindow {
  signal: AbortSignal | undefined;
  /** whether only the language is asked for */
  languageOnly: boolean;
}

type Answer = { heard: Heard } | { languages: LanguageGuess[] };

const SAMPLES_A_FRAME = SPEECH_RATE / 50;
const ROWS_TOGETHER = 12;

/** Whisper as an engine: gathers windows, encodes them one by one, and writes them together. */
/** Windows that are shorter are heard with all the silence that Whisper was trained with: words alone say little. */
const SHORT_SECONDS = 6;

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
    const { settings, model, provider, silence } = parts;
    this.model = model;
    this.parameters = { device: provider, silenceSeconds: silence };
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
    return (answer as { heard: Heard }).heard;
  }

  close(): Promise<void> {
    this.closed ??= this.gatherer.close(closedError(this.model)).then(() => this.parts.network.close());
    return this.closed;
  }

  private ask(job: Job): Promise<Answer> {
    job.signal?.throwIfAborted();
    if (this.closed) return Promise.reject(closedError(this.model));
    return this.gatherer.hand(job, job.signal);
  }

  private framesOf(samples: Float32Array): number {
    const { settings, silence } = this.parts;
    const behind = samples.length < SHORT_SECONDS * SPEECH_RATE ? Number.POSITIVE_INFINITY : silence;
    const wanted = Math.ceil((samples.length + behind * SPEECH_RATE) / SAMPLES_A_FRAME);
    return Math.min(settings.shape.frames, wanted);
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
    const [first] = jobs;
    if (first?.languageOnly) return [{ languages: await this.tellLanguages(first.samples) }];
    const sounds = jobs.map(({ samples, language, signal }) => ({
      frames: this.framesOf(samples),
      encode: (frames: number) => this.encode(samples, frames),
      seconds: samples.length / SPEECH_RATE,
      language,
      signal,
    }));
    const rows = await hearSounds(this.parts.network, sounds, this.parts);
    return jobs.map(({ samples }, at) => ({ heard: this.heardOf(rows[at] as WrittenRow, samples.length) }));
  }

  private encode(samples: Float32Array, frames: number): Promise<EncodedSound> {
    return this.parts.network.encode(this.mel(samples, 2 * frames), frames);
  }

  private async tellLanguages(samples: Float32Array): Promise<LanguageGuess[]> {
    const { network, settings } = this.parts;
    const { start, languages } = settings.tokens;
    if (languages.size === 0) return [{ language: 'en', probability: 1 }];
    const frames = this.framesOf(samples);
    const batch = network.batch({ rows: 1, frames });
    batch.place(0, await this.encode(samples, frames));
    const { logits } = await batch.step([[start]], [0]);
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

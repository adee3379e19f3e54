import { SPEECH_RATE } from '../../audio/speech-audio';

/** Windows that are computed at once, at most, and samples that this fills, silence included. */
const MOST_WINDOWS = 8;
const MOST_SAMPLES = SPEECH_RATE * 60;
/** Of the longest: shorter windows are not filled up to it. */
const ALIKE = 0.75;

interface Waiting<Result> {
  samples: Float32Array;
  signal: AbortSignal | undefined;
  resolve: (result: Result) => void;
  reject: (reason: unknown) => void;
}

/**
 * Windows of any calls, gathered: those of like length that wait are computed together, beginning with the one that has
 * waited longest.
 */
export class WindowQueue<Result> {
  readonly #compute: (windows: Float32Array[], signal: AbortSignal | undefined) => Promise<Result[]>;
  #waiting: Waiting<Result>[] = [];
  #running: Promise<void> | null = null;

  /** @param compute results in the order of the windows; it may stop when the signal aborts, which all windows then share */
  constructor(compute: (windows: Float32Array[], signal: AbortSignal | undefined) => Promise<Result[]>) {
    this.#compute = compute;
  }

  /** @throws the signal's reason when it aborts */
  add(samples: Float32Array, signal: AbortSignal | undefined): Promise<Result> {
    const result = new Promise<Result>((resolve, reject) => {
      this.#waiting.push({ samples, signal, resolve, reject });
    });
    this.#running ??= this.#run();
    return result;
  }

  /** Waits for what was asked for. */
  async close(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    // windows that are asked for in the same breath go together
    await new Promise((resolve) => setImmediate(resolve));
    for (let batch = this.#next(); batch.length > 0; batch = this.#next()) {
      await this.#computeBatch(batch);
    }
    this.#running = null;
  }

  async #computeBatch(batch: readonly Waiting<Result>[]): Promise<void> {
    const [first] = batch;
    const shared = batch.every(({ signal }) => signal === first?.signal) ? first?.signal : undefined;
    try {
      const results = await this.#compute(
        batch.map(({ samples }) => samples),
        shared,
      );
      batch.forEach(({ signal, resolve, reject }, at) => {
        if (signal?.aborted) reject(signal.reason);
        else resolve(results[at] as Result);
      });
    } catch (error) {
      for (const { signal, reject } of batch) reject(signal?.aborted ? signal.reason : error);
    }
  }

  #next(): Waiting<Result>[] {
    for (const { signal, reject } of this.#waiting) if (signal?.aborted) reject(signal.reason);
    this.#waiting = this.#waiting.filter(({ signal }) => !signal?.aborted);
    const [oldest] = this.#waiting;
    if (!oldest) return [];
    const alike = ({ samples: { length } }: Waiting<Result>) =>
      Math.min(length, oldest.samples.length) / Math.max(length, oldest.samples.length) >= ALIKE;
    const batch: Waiting<Result>[] = [];
    let longest = 0;
    for (const one of this.#waiting.filter(alike)) {
      const wider = Math.max(longest, one.samples.length);
      if (batch.length === MOST_WINDOWS || (batch.length > 0 && wider * (batch.length + 1) > MOST_SAMPLES))
        break;
      batch.push(one);
      longest = wider;
    }
    this.#waiting = this.#waiting.filter((one) => !batch.includes(one));
    return batch;
  }
}

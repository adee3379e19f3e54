/** A window that waits, with who waits for it. */
export interface WaitingWindow<Window, Result> {
  window: Window;
  resolve(result: Result): void;
  reject(reason: unknown): void;
}

interface GatherOptions<Window, Result> {
  /** of windows that wait, those that are computed next */
  choose(waiting: readonly Window[]): readonly Window[];
  /** their results, in order */
  compute(windows: readonly Window[]): Promise<Result[]>;
}

/** Gathers windows that callers hand in at the same time, and computes them together, one batch after another. */
export class WindowGatherer<Window extends object, Result> {
  private waiting: WaitingWindow<Window, Result>[] = [];
  private running: Promise<void> | null = null;

  constructor(private readonly options: GatherOptions<Window, Result>) {}

  /** @throws the signal's reason as soon as it aborts */
  hand(window: Window, signal?: AbortSignal): Promise<Result> {
    return new Promise((resolve, reject) => {
      const abort = () => {
        this.waiting = this.waiting.filter((own) => own.window !== window);
        reject(signal?.reason);
      };
      const done = () => signal?.removeEventListener('abort', abort);
      signal?.addEventListener('abort', abort, { once: true });
      this.waiting.push({
        window,
        resolve(result) {
          done();
          resolve(result);
        },
        reject(reason) {
          done();
          reject(reason);
        },
      });
      this.running ??= this.run();
    });
  }

  /** Turns those away that still wait, and waits for those that are computed. */
  async close(reason: unknown): Promise<void> {
    for (const { reject } of this.waiting.splice(0)) reject(reason);
    await this.running;
  }

  private async run(): Promise<void> {
    // Callers that hand in several windows at once do so before this goes on.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.waiting.length > 0) {
      const chosen = new Set(this.options.choose(this.waiting.map(({ window }) => window)));
      const batch = this.waiting.filter(({ window }) => chosen.has(window));
      this.waiting = this.waiting.filter(({ window }) => !chosen.has(window));
      try {
        const results = await this.options.compute(batch.map(({ window }) => window));
        batch.forEach(({ resolve }, at) => {
          resolve(results[at] as Result);
        });
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.running = null;
  }
}

import type { CompiledModel, CompiledQueue } from './compile-model';
import type { Draw } from './draws';

/**
 * The instants at which calls come to one queue: a Poisson process whose rate is constant within each interval, exactly, by
 * drawing its cumulated intensity from one exponential to the next (Lewis and Shedler 1979); or the instants given.
 */
export class Arrivals {
  /** the next one, seconds from the start of the first interval; Infinity when there is none */
  next = 0;
  private readonly rates: Float64Array;
  private readonly times: readonly number[] | undefined;
  private readonly intervalSeconds: number;
  private readonly factor: number;
  private readonly uniform: Draw;
  /** −1 while the model warms up */
  private interval: number;
  private at: number;

  constructor(model: CompiledModel, compiled: CompiledQueue, factor: number, uniform: Draw) {
    this.rates = compiled.rates;
    this.times = compiled.queue.arrivalTimes;
    this.intervalSeconds = model.intervalSeconds;
    this.factor = factor;
    this.uniform = uniform;
    const warm = model.warmUpSeconds > 0 && !this.times;
    this.interval = warm ? -1 : 0;
    this.at = warm ? -model.warmUpSeconds : 0;
    this.advance();
  }

  /** Goes on to the arrival after `next`. */
  advance(): void {
    if (this.times) {
      this.next = this.times[this.at] ?? Number.POSITIVE_INFINITY;
      this.at += 1;
      return;
    }
    let left = -Math.log(1 - this.uniform());
    while (this.interval < this.rates.length) {
      const rate = (this.rates[Math.max(0, this.interval)] as number) * this.factor;
      const end = (this.interval + 1) * this.intervalSeconds;
      const until = (end - this.at) * rate;
      if (left < until) {
        this.at += left / rate;
        this.next = this.at;
        return;
      }
      left -= until;
      this.at = end;
      this.interval += 1;
    }
    this.next = Number.POSITIVE_INFINITY;
  }
}

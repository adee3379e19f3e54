import type { CompiledModel } from './compile-model';

/** What one replication counts: calls by queue × interval (of their arrival), seconds of agents by group × interval. */
export class Tally {
  /** calls that came to the queue, redials and transfers among them */
  readonly offered: Float64Array;
  readonly answered: Float64Array;
  readonly answeredInTime: Float64Array;
  readonly abandoned: Float64Array;
  /** not answered at once */
  readonly delayed: Float64Array;
  /** of answered calls */
  readonly waitSeconds: Float64Array;
  readonly busySeconds: Float64Array;
  readonly presentSeconds: Float64Array;

  /** Both kinds have one cell more at their end, for what is not counted: the warm-up, and what comes after the end. */
  constructor({ queues, groups, intervals }: CompiledModel) {
    const calls = () => new Float64Array(queues.length * intervals + 1);
    const seconds = () => new Float64Array(groups.length * intervals + 1);
    this.offered = calls();
    this.answered = calls();
    this.answeredInTime = calls();
    this.abandoned = calls();
    this.delayed = calls();
    this.waitSeconds = calls();
    this.busySeconds = seconds();
    this.presentSeconds = seconds();
  }

  clear(): void {
    for (const counts of Object.values(this)) (counts as Float64Array).fill(0);
  }
}

import type { CompiledModel } from './compile-model';
import { Ring } from './ring';
import type { Tally } from './tally';

/** The agents of one group: who is idle and since when, how many are on a call, and how many there should be. */
export class Staff {
  /** when each idle agent became so, the longest idle first */
  readonly idle = new Ring();
  busy = 0;
  private wanted = 0;
  private since = 0;
  private cell = 0;

  constructor(
    private readonly model: CompiledModel,
    private readonly group: number,
    private readonly tally: Tally,
  ) {}

  /** Empties the group and fills it for the first interval (−1: the warm-up) at `now`. */
  begin(now: number, interval: number): void {
    this.idle.clear();
    this.busy = 0;
    this.since = now;
    this.turn(now, interval);
  }

  /** A new interval: idle agents leave or new ones come; those on a call who should leave do so after it. */
  turn(now: number, interval: number): void {
    this.settle(now);
    const { agents } = this.model.groups[this.group] as { agents: readonly number[] };
    const last = this.model.intervals - 1;
    this.wanted = agents[Math.min(Math.max(0, interval), last)] ?? 0;
    const counted = interval >= 0 && interval <= last;
    this.cell = counted ? this.group * this.model.intervals + interval : this.tally.busySeconds.length - 1;
    while (this.idle.length > 0 && this.busy + this.idle.length > this.wanted) this.idle.shift();
    while (this.busy + this.idle.length < this.wanted) this.idle.push(now);
  }

  /** The longest idle agent takes a call. */
  take(now: number): void {
    this.settle(now);
    this.idle.shift();
    this.busy += 1;
  }

  /** A call has ended; its agent is idle then, or goes home: tells which. */
  release(now: number): boolean {
    this.settle(now);
    const stays = this.busy + this.idle.length <= this.wanted;
    this.busy -= 1;
    if (stays) this.idle.push(now);
    return stays;
  }

  private settle(now: number): void {
    const seconds = now - this.since;
    const { busySeconds, presentSeconds } = this.tally;
    busySeconds[this.cell] = (busySeconds[this.cell] as number) + this.busy * seconds;
    presentSeconds[this.cell] =
      (presentSeconds[this.cell] as number) + (this.busy + this.idle.length) * seconds;
    this.since = now;
  }
}

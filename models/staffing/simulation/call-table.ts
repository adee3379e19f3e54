const FIRST_SIZE = 4096;

export const WAITING = 1;
export const IN_SERVICE = 2;
export const GONE = 3;

/** The calls of a replication by number, in the order in which they were drawn. */
export class CallTable {
  length = 0;
  /** when it came to its queue, seconds */
  at = new Float64Array(FIRST_SIZE);
  /** seconds of handling, before the group's factor */
  handle = new Float64Array(FIRST_SIZE);
  /** seconds until the caller hangs up; Infinity: never */
  patience = new Float64Array(FIRST_SIZE);
  /** where it is counted */
  cell = new Int32Array(FIRST_SIZE);
  queue = new Int32Array(FIRST_SIZE);
  /** who handles it */
  group = new Int32Array(FIRST_SIZE);
  state = new Uint8Array(FIRST_SIZE);

  clear(): void {
    this.length = 0;
  }

  /** Adds a call that comes to `queue`, and gives its number. */
  add(queue: number, handle: number, patience: number): number {
    if (this.length === this.at.length) this.grow();
    const call = this.length;
    this.length += 1;
    this.queue[call] = queue;
    this.handle[call] = handle;
    this.patience[call] = patience;
    this.state[call] = 0;
    return call;
  }

  private grow(): void {
    const size = this.at.length * 2;
    this.at = longer(this.at, new Float64Array(size));
    this.handle = longer(this.handle, new Float64Array(size));
    this.patience = longer(this.patience, new Float64Array(size));
    this.cell = longer(this.cell, new Int32Array(size));
    this.queue = longer(this.queue, new Int32Array(size));
    this.group = longer(this.group, new Int32Array(size));
    this.state = longer(this.state, new Uint8Array(size));
  }
}

function longer<Numbers extends Float64Array | Int32Array | Uint8Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}

const FIRST_SIZE = 1024;

/** Events to come, the next one first: a binary heap of times with a code each. */
export class EventHeap {
  private times = new Float64Array(FIRST_SIZE);
  private codes = new Int32Array(FIRST_SIZE);
  private size = 0;

  /** When the next event is; Infinity where there is none. */
  get nextTime(): number {
    return this.size === 0 ? Number.POSITIVE_INFINITY : (this.times[0] as number);
  }

  clear(): void {
    this.size = 0;
  }

  push(time: number, code: number): void {
    if (this.size === this.times.length) this.grow();
    const { times, codes } = this;
    let at = this.size;
    this.size += 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = times[parent] as number;
      if (above <= time) break;
      times[at] = above;
      codes[at] = codes[parent] as number;
      at = parent;
    }
    times[at] = time;
    codes[at] = code;
  }

  /** Takes the next event out and gives its code. There must be one. */
  pop(): number {
    const { times, codes } = this;
    const code = codes[0] as number;
    this.size -= 1;
    const { size } = this;
    const time = times[size] as number;
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && (times[child + 1] as number) < (times[child] as number)) child += 1;
      if ((times[child] as number) >= time) break;
      times[at] = times[child] as number;
      codes[at] = codes[child] as number;
      at = child;
    }
    times[at] = time;
    codes[at] = codes[size] as number;
    return code;
  }

  private grow(): void {
    const times = new Float64Array(this.times.length * 2);
    const codes = new Int32Array(times.length);
    times.set(this.times);
    codes.set(this.codes);
    this.times = times;
    this.codes = codes;
  }
}

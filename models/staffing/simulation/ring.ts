const FIRST_SIZE = 64;

/** First in, first out: numbers in a circle that grows. */
export class Ring {
  private items = new Float64Array(FIRST_SIZE);
  private start = 0;
  length = 0;

  clear(): void {
    this.start = 0;
    this.length = 0;
  }

  push(item: number): void {
    if (this.length === this.items.length) this.grow();
    this.items[(this.start + this.length) & (this.items.length - 1)] = item;
    this.length += 1;
  }

  /** The oldest; there must be one. */
  first(): number {
    return this.items[this.start] as number;
  }

  /** Takes the oldest out; there must be one. */
  shift(): number {
    const item = this.items[this.start] as number;
    this.start = (this.start + 1) & (this.items.length - 1);
    this.length -= 1;
    return item;
  }

  private grow(): void {
    const items = new Float64Array(this.items.length * 2);
    for (let at = 0; at < this.length; at++) {
      items[at] = this.items[(this.start + at) & (this.items.length - 1)] as number;
    }
    this.items = items;
    this.start = 0;
  }
}

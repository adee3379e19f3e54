interface Timed<Value> {
  ms: number;
  value: Value;
}

/** What was handed out is forgotten in pieces of this size: taking from the front of a list moves all of it. */
const FORGOTTEN_AT_ONCE = 1024;

/**
 * Puts what stands nearly in order of time in order: logs of several processes, and tables without an order, have lines that
 * stand a little too late. Those of the same time stay as they stand. Memory is that of `held` values.
 */
export class InOrder<Value> {
  readonly #held: Timed<Value>[] = [];
  #first = 0;

  /** @param held so far a value may stand from its place */
  constructor(private readonly held: number) {}

  /** @param ms milliseconds since any point of time. @returns the value whose turn it is, once enough are held */
  add(ms: number, value: Value): Value | null {
    let at = this.#held.length;
    while (at > this.#first && (this.#held[at - 1]?.ms ?? ms) > ms) at -= 1;
    this.#held.splice(at, 0, { ms, value });
    if (this.#held.length - this.#first <= this.held) return null;
    const next = this.#held[this.#first];
    this.#first += 1;
    if (this.#first >= FORGOTTEN_AT_ONCE) {
      this.#held.splice(0, this.#first);
      this.#first = 0;
    }
    return next?.value ?? null;
  }

  /** All that are left. */
  rest(): Value[] {
    return this.#held
      .splice(0)
      .slice(this.#first)
      .map(({ value }) => value);
  }
}

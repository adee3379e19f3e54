const MOST_HELD = 32 * 1024 * 1024;

/**
 * Brings the legs of a call together that stand near each other in a file: a group is whole when nothing of it came for
 * so many items, or when more than MOST_HELD characters wait. Memory is that of the legs of so many items.
 */
export class LegGatherer<Leg> {
  readonly #groups = new Map<string, { legs: Leg[]; size: number; touched: number }>();
  #items = 0;
  #held = 0;

  /** @param patience how many items later a leg may stand than the one before it */
  constructor(private readonly patience: number) {}

  /** @param key what all legs of a call have in common; @param size of the leg, in characters */
  add(key: string, leg: Leg, size: number): void {
    const group = this.#groups.get(key);
    const legs = group?.legs ?? [];
    legs.push(leg);
    this.#held += size;
    // Taken out and put in again, it is the last one: the first is always the one that waits longest.
    this.#groups.delete(key);
    this.#groups.set(key, { legs, size: (group?.size ?? 0) + size, touched: this.#items });
  }

  /** Counts an item. @returns the groups that are whole now */
  next(): Leg[][] {
    this.#items += 1;
    const whole: Leg[][] = [];
    for (const [key, { legs, size, touched }] of this.#groups) {
      if (touched + this.patience > this.#items && this.#held <= MOST_HELD) break;
      this.#groups.delete(key);
      this.#held -= size;
      whole.push(legs);
    }
    return whole;
  }

  /** All groups that are left, in the order of their last legs. */
  rest(): Leg[][] {
    const left = [...this.#groups.values()].map(({ legs }) => legs);
    this.#groups.clear();
    return left;
  }
}

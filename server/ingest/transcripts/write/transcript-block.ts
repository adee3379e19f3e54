import type { CallUnit } from '../incoming-call';

/** A block is full at the first of these: its calls, masked and as they came, are in memory at once. */
const FULL = { calls: 1000, turns: 20_000, chars: 4_000_000 };

/**
 * Consecutive calls on their way to the stores. Blocks are cut by their content alone, from where the one before ended, so
 * that a repeated run makes the same blocks under the same names.
 */
export class TranscriptBlock {
  readonly units: CallUnit[] = [];
  #turns = 0;
  #chars = 0;

  get isFull(): boolean {
    return this.units.length >= FULL.calls || this.#turns >= FULL.turns || this.#chars >= FULL.chars;
  }

  get firstLine(): number {
    return this.units[0]?.firstLine ?? 0;
  }

  /** All source lines up to here are in this block or in earlier ones. */
  get lastLine(): number {
    return this.units.at(-1)?.lastLine ?? 0;
  }

  add(unit: CallUnit): void {
    this.units.push(unit);
    this.#chars += unit.raw.length;
    if ('turns' in unit.call) this.#turns += unit.call.turns.length;
  }
}

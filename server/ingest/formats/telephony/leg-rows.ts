import type { RecordProblem, SourceRecord } from '../../source/tokenize';
import type { RowMaker, SourceItem } from '../call-format';
import { type CallRow, callCells } from './call-row';
import { LegGatherer } from './gather-legs';
import { PacedRows } from './paced-rows';

/** An item that tells of a leg of a call. */
export interface Leg<Facts> {
  facts: Facts;
  raw: string;
}

/** How a system writes legs down, and what a call's legs say of it. */
export interface LegReader<Facts> {
  /**
   * The leg an item tells of, with what all legs of its call have in common; null for what is no call and is passed over.
   */
  legOf(item: SourceItem): { call: string; facts: Facts } | RecordProblem | null;
  /**
   * @param legs in the order of the file, at least one; @param together all that were brought together with them
   * @returns why they are no call; null for what only tells of another one
   */
  callOf(legs: readonly Facts[], together: readonly Facts[]): CallRow | RecordProblem | null;
  /** where calls that have to do with each other are brought together (a chain of contacts): which of them a leg is of */
  apart?(facts: Facts): string;
}

function isRecordProblem(value: object): value is RecordProblem {
  return 'reason' in value && 'hint' in value;
}

/** Rows of a file whose items are legs of calls: those of a call are brought together, and are one row. */
export class LegRows<Facts> implements RowMaker {
  readonly #rows = new PacedRows();
  readonly #legs: LegGatherer<Leg<Facts>>;

  /** @param patience how many items later a leg may stand than the one before it; so many are kept in memory */
  constructor(
    private readonly reader: LegReader<Facts>,
    patience = 5_000,
  ) {
    this.#legs = new LegGatherer(patience);
  }

  push(items: readonly SourceItem[]): SourceRecord[] {
    const made: SourceRecord[] = [];
    for (const item of items) {
      this.#take(item);
      for (const legs of this.#legs.next()) this.#add(legs);
      this.#rows.at(item.line, made);
    }
    return made;
  }

  end(): SourceRecord[] {
    for (const legs of this.#legs.rest()) this.#add(legs);
    return this.#rows.rest();
  }

  #take(item: SourceItem): void {
    const leg = this.reader.legOf(item);
    if (leg === null) return;
    if (isRecordProblem(leg)) this.#rows.addProblem(item, item.problem ?? leg);
    else this.#legs.add(leg.call, { facts: leg.facts, raw: item.raw }, item.raw.length);
  }

  #add(together: readonly Leg<Facts>[]): void {
    const all = together.map(({ facts }) => facts);
    for (const legs of this.#calls(together)) {
      const raw = legs.map((leg) => leg.raw).join('\n');
      const call = this.reader.callOf(
        legs.map(({ facts }) => facts),
        all,
      );
      if (call === null) continue;
      if (isRecordProblem(call)) this.#rows.add({ raw, cells: [], problem: call });
      else this.#rows.add({ raw, cells: callCells(call), problem: null });
    }
  }

  #calls(together: readonly Leg<Facts>[]): Iterable<readonly Leg<Facts>[]> {
    const { apart } = this.reader;
    if (!apart) return [together];
    const calls = new Map<string, Leg<Facts>[]>();
    for (const leg of together) {
      const call = apart(leg.facts);
      const legs = calls.get(call) ?? [];
      legs.push(leg);
      calls.set(call, legs);
    }
    return calls.values();
  }
}

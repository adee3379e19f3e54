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
  /** @param legs in the order of the file, at least one. @returns why they are no call */
  callOf(legs: readonly Facts[]): CallRow | RecordProblem;
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

  #add(legs: readonly Leg<Facts>[]): void {
    const raw = legs.map((leg) => leg.raw).join('\n');
    const call = this.reader.callOf(legs.map(({ facts }) => facts));
    if (isRecordProblem(call)) this.#rows.add({ raw, cells: [], problem: call });
    else this.#rows.add({ raw, cells: callCells(call), problem: null });
  }
}
